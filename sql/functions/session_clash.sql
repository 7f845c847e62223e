-- Clashes of a placement with others: found under the rooms' and speakers' locks before anything
-- is written. The exclusion constraints are the net beneath.

-- A span of time for a sentence, as 09h25-10h05.
create or replace function hoinghi.span(p_during tstzrange, p_zone text)
returns text language sql stable as $$
  select hoinghi.clock(lower(p_during), p_zone) || '-' || hoinghi.clock(upper(p_during), p_zone)
$$;

-- An instant for a sentence: 10h05 on the day spoken of, else 25/7/2019 10h05.
create or replace function hoinghi.clock_of_day(p_at timestamptz, p_day date, p_zone text)
returns text language sql stable as $$
  select case when (p_at at time zone p_zone)::date = p_day then hoinghi.clock(p_at, p_zone)
    else to_char(p_at at time zone p_zone, 'FMDD/FMMM/YYYY HH24"h"MI') end
$$;

-- How a Vietnamese sentence calls a session.
create or replace function hoinghi.session_label(s hoinghi.topic_session)
returns text language sql immutable as $$
  select case when s.kind = 'topic' and s.number is not null then 'Chuyên đề ' || s.number
    else s.title end
$$;

-- The end of the conference's last day.
create or replace function hoinghi.conference_end(c hoinghi.conference)
returns timestamptz language sql stable as $$
  select (c.last_day + 1)::timestamp at time zone c.zone
$$;

-- Holds rooms and speakers, so that no other placement with them is decided meanwhile.
create or replace function hoinghi.hold_places(p_id bigint, p_rooms text[], p_speakers text[])
returns void language plpgsql as $$
begin
  perform 1 from hoinghi.room where conference_id = p_id and room = any (p_rooms)
  order by room for no key update;
  perform 1 from hoinghi.speaker where conference_id = p_id and speaker = any (p_speakers)
  order by speaker for no key update;
end $$;

-- The speakers assigned to a session.
create or replace function hoinghi.speakers_of(p_id bigint, p_session text)
returns text[] language sql stable as $$
  select coalesce(array_agg(distinct a.speaker::text), '{}') from hoinghi.assignment a
  where a.conference_id = p_id and a.session = p_session
$$;

-- When a room or one of the speakers is taken by sessions, other than one, in some states.
create or replace function hoinghi.busy(
  p_id bigint, p_session text, p_room text, p_speakers text[], p_states text[])
returns tstzmultirange language sql stable as $$
  select coalesce(range_agg(b.during), '{}') from (
    select s.during from hoinghi.topic_session s
    join hoinghi.room r on r.conference_id = s.conference_id and r.room = s.room
    where s.conference_id = p_id and s.room = p_room and s.session <> p_session
      and s.state = any (p_states) and not s.shares_room and not r.may_overlap
    union all
    select s.during from hoinghi.assignment a
    join hoinghi.topic_session s on s.conference_id = a.conference_id and s.session = a.session
    where a.conference_id = p_id and a.speaker = any (p_speakers) and a.session <> p_session
      and s.state = any (p_states)) b
$$;

-- The first start from that of the span at which room and speakers are free for its length.
create or replace function hoinghi.free_from(
  c hoinghi.conference, p_session text, p_room text, p_speakers text[], p_during tstzrange)
returns text language sql stable as $$
  select hoinghi.clock_of_day(min(lower(f)), (lower(p_during) at time zone c.zone)::date, c.zone)
  from unnest(
    tstzmultirange(tstzrange(lower(p_during), hoinghi.conference_end(c)))
      - hoinghi.busy(c.conference_id, p_session, p_room, p_speakers, array['scheduled'])) f
  where upper(f) - lower(f) >= upper(p_during) - lower(p_during)
$$;

-- The rooms, at most five, that are free during a span and hold so many.
create or replace function hoinghi.free_rooms(
  p_id bigint, p_session text, p_room text, p_during tstzrange)
returns text language sql stable as $$
  select string_agg(r.room, ', ' order by r.room) from (
    select r.room from hoinghi.room r
    join hoinghi.topic_session mine on mine.conference_id = r.conference_id
    where r.conference_id = p_id and r.room <> p_room and mine.session = p_session
      and (mine.capacity is null or r.capacity is null or r.capacity >= mine.capacity)
      and (r.may_overlap or not exists (
        select from hoinghi.topic_session s
        where s.conference_id = p_id and s.room = r.room and s.session <> p_session
          and s.state = 'scheduled' and not s.shares_room and s.during && p_during))
    order by r.room limit 5) r
$$;

-- Refuses a placement whose room is taken, naming the clash, its end, and what is free.
create or replace function hoinghi.refuse_room_clash(
  c hoinghi.conference, p_session text, p_room text, p_speakers text[], p_during tstzrange)
returns void language plpgsql as $$
declare
  other hoinghi.topic_session;
  free_from text;
  rooms text;
begin
  select s.* into other from hoinghi.topic_session s
  join hoinghi.room r on r.conference_id = s.conference_id and r.room = s.room
  where s.conference_id = c.conference_id and s.room = p_room and s.session <> p_session
    and s.state = 'scheduled' and not s.shares_room and s.during && p_during and not r.may_overlap
  order by lower(s.during) limit 1;
  if other.session is null then return; end if;
  free_from := hoinghi.free_from(c, p_session, p_room, p_speakers, p_during);
  rooms := hoinghi.free_rooms(c.conference_id, p_session, p_room, p_during);
  perform hoinghi.refuse(
    case when free_from is null and rooms is null then 'room_taken_throughout'
      when free_from is null then 'room_taken_elsewhere'
      when rooms is null then 'room_taken_only' else 'room_taken' end,
    p_room, hoinghi.clock(lower(other.during), c.zone), hoinghi.clock(upper(other.during), c.zone),
    other.session, hoinghi.session_label(other), free_from, rooms);
end $$;

-- Refuses a placement for which one of the speakers is taken.
create or replace function hoinghi.refuse_speaker_clash(
  c hoinghi.conference, p_session text, p_room text, p_speakers text[], p_during tstzrange)
returns void language plpgsql as $$
declare
  other hoinghi.topic_session;
  clash record;
  free_from text;
begin
  select a.session, coalesce(
      case when p.name is null then u.name else hoinghi.printed_name(p.titles, p.name, null) end,
      p.speaker) as name into clash
  from hoinghi.assignment a
  join hoinghi.speaker p on p.conference_id = a.conference_id and p.speaker = a.speaker
  left join hoinghi.unit u on u.conference_id = p.conference_id and u.unit = p.unit
  where a.conference_id = c.conference_id and a.speaker = any (p_speakers) and a.firm
    and a.session <> p_session and a.during && p_during
  order by lower(a.during), a.session limit 1;
  if clash.session is null then return; end if;
  select * into other from hoinghi.topic_session
  where conference_id = c.conference_id and session = clash.session;
  free_from := hoinghi.free_from(c, p_session, p_room, p_speakers, p_during);
  perform hoinghi.refuse(
    case when free_from is null then 'speaker_taken_throughout' else 'speaker_taken' end,
    clash.name, hoinghi.clock(lower(other.during), c.zone),
    hoinghi.clock(upper(other.during), c.zone), other.session, hoinghi.session_label(other),
    free_from);
end $$;
