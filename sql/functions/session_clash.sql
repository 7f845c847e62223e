-- Refusing a placement: what it clashes with is found while the programme is held, before anything
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

-- Who is meant, for a sentence: the name with its titles, of a speaker without one the unit.
create or replace function hoinghi.speaker_label(p_id bigint, p_speaker text)
returns text language sql stable as $$
  select coalesce(
    case when p.name is null then u.name else hoinghi.printed_name(p.titles, p.name, null) end,
    p.speaker)
  from hoinghi.speaker p
  left join hoinghi.unit u on u.conference_id = p.conference_id and u.unit = p.unit
  where p.conference_id = p_id and p.speaker = p_speaker
$$;

-- Refuses a placement whose room is taken, naming the clash, its end, and what is free.
create or replace function hoinghi.refuse_room_clash(
  c hoinghi.conference, p_clash record, p_label text, p_speaker text)
returns void language plpgsql as $$
declare
  free_from text := hoinghi.free_from(c, p_clash.session, p_clash.room, p_clash.at, p_speaker);
  rooms text := nullif(
    hoinghi.free_rooms(c, p_clash.session, p_clash.room, p_clash.at, p_speaker), '');
begin
  perform hoinghi.refuse(
    case when free_from is null and rooms is null then 'room_taken_throughout'
      when free_from is null then 'room_taken_elsewhere'
      when rooms is null then 'room_taken_only' else 'room_taken' end,
    p_clash.room, hoinghi.clock(lower(p_clash.span), c.zone),
    hoinghi.clock(upper(p_clash.span), c.zone), p_clash.other, p_label, free_from, rooms);
end $$;

-- Refuses a placement for which a speaker is taken.
create or replace function hoinghi.refuse_speaker_clash(
  c hoinghi.conference, p_clash record, p_label text, p_speaker text)
returns void language plpgsql as $$
declare
  free_from text := hoinghi.free_from(c, p_clash.session, p_clash.room, p_clash.at, p_speaker);
begin
  perform hoinghi.refuse(
    case when free_from is null then 'speaker_taken_throughout' else 'speaker_taken' end,
    hoinghi.speaker_label(c.conference_id, p_clash.speaker),
    hoinghi.clock(lower(p_clash.span), c.zone), hoinghi.clock(upper(p_clash.span), c.zone),
    p_clash.other, p_label, free_from);
end $$;

-- When somebody can come only, for a sentence: 08h00-10h00, 25/7/2019 13h30-15h00.
create or replace function hoinghi.only_times(p_times tstzrange[], p_day date, p_zone text)
returns text language sql stable as $$
  select string_agg(hoinghi.clock_of_day(lower(t), p_day, p_zone) || '-'
    || hoinghi.clock_of_day(upper(t), (lower(t) at time zone p_zone)::date, p_zone), ', '
    order by t)
  from unnest(p_times) t
$$;

-- A clash as the values of a sentence: rule, session, who, from, until, other session, its label.
create or replace function hoinghi.clash_values(
  c hoinghi.conference, p_clash record, p_label text)
returns text[] language plpgsql stable as $$
declare
  day date := (lower(p_clash.at) at time zone c.zone)::date;
  times tstzrange[];
begin
  if p_clash.rule = 'room-only' then
    times := array(select t.during from hoinghi.room_time t
      where t.conference_id = c.conference_id and t.room = p_clash.room and t.kind = 'only');
  elsif p_clash.rule = 'speaker-only' then
    times := array(select t.during from hoinghi.speaker_time t
      where t.conference_id = c.conference_id and t.speaker = p_clash.speaker
        and t.kind = 'only');
  end if;
  return array[p_clash.rule, p_clash.session,
    case when p_clash.speaker is null then p_clash.room
      else hoinghi.speaker_label(c.conference_id, p_clash.speaker) end,
    case when times is null then hoinghi.clock_of_day(lower(p_clash.span), day, c.zone)
      else hoinghi.only_times(times, day, c.zone) end,
    hoinghi.clock_of_day(upper(p_clash.span), day, c.zone), p_clash.other, p_label];
end $$;

-- The clashes of sessions, as they are placed, for which a reason was given.
create or replace function hoinghi.excused_clashes(p_id bigint, p_placed hoinghi.topic_session[])
returns text[] language plpgsql stable as $$
declare
  reasoned text[] := array(
    select s.session::text from hoinghi.topic_session s
    where s.conference_id = p_id and s.override_reason is not null);
  firm hoinghi.topic_session[] := array(
    select p from unnest(p_placed) p where p.state = 'scheduled');
begin
  if reasoned = '{}' then return '{}'; end if;
  return array(
    select hoinghi.clash_key(k.rule, k.session, k.other, k.speaker)
    from hoinghi.clashes(p_id, array(select p.session::text from unnest(firm) p),
      array(select p.room::text from unnest(firm) p),
      array(select p.during from unnest(firm) p)) k
    where k.session = any (reasoned) or k.other = any (reasoned));
end $$;

-- What makes two clashes the same one, wherever it takes place.
create or replace function hoinghi.clash_key(
  p_rule text, p_session text, p_other text, p_speaker text)
returns text language sql immutable as $$
  select concat_ws(' ', p_rule, p_session, coalesce(p_other, '-'), p_speaker)
$$;

-- Refuses placements that clash, naming every clash. A single one with the room or a speaker has
-- a sentence of its own; otherwise the values are how many sessions were to be placed, the
-- nearest free places if it was one, and the values of each clash.
create or replace function hoinghi.refuse_clashes(
  c hoinghi.conference, p_sessions text[], p_rooms text[], p_times tstzrange[],
  p_speaker text default null, p_excused text[] default '{}')
returns void language plpgsql as $$
declare
  one record;
  clash record;
  detail text[] := '{}';
  clash_count integer := 0;
begin
  for clash in
    select k.*, hoinghi.session_label(s) as label
    from hoinghi.clashes(c.conference_id, p_sessions, p_rooms, p_times, array['scheduled'],
      p_speaker) k
    left join hoinghi.topic_session s on s.conference_id = c.conference_id and s.session = k.other
    where (p_speaker is null or k.speaker = p_speaker)
      -- Of two that are placed together one tells of both.
      and hoinghi.clash_key(k.rule, k.session, k.other, k.speaker) <> all (p_excused)
      and (k.other is null or k.other <> all (p_sessions)
        or k.rule = 'after' or k.rule <> 'before' and k.session < k.other)
    order by k.rank, lower(k.span), k.session, k.other, k.speaker
  loop
    clash_count := clash_count + 1;
    if clash_count = 1 then one := clash; end if;
    -- A sentence that names more than twenty helps nobody.
    if clash_count <= 20 then
      detail := detail || hoinghi.clash_values(c, clash, clash.label);
    end if;
  end loop;
  if clash_count = 0 then return; end if;
  if clash_count = 1 and one.rule = 'room' then
    perform hoinghi.refuse_room_clash(c, one, one.label, p_speaker);
  elsif clash_count = 1 and one.rule = 'speaker' then
    perform hoinghi.refuse_speaker_clash(c, one, one.label, p_speaker);
  end if;
  perform hoinghi.refuse('placement_clashes', variadic array[cardinality(p_sessions)::text,
    case when cardinality(p_sessions) = 1 then hoinghi.nearest_places(c, one.session, one.room,
      one.at, p_speaker) end,
    clash_count::text] || detail);
end $$;
