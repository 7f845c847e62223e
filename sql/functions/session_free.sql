-- Where and when a session would fit.

-- The working hours of the conference's days, as 08:00-11:30,13:30-17:00, cut to a span.
create or replace function hoinghi.working_hours(
  c hoinghi.conference, p_hours text, p_from timestamptz, p_until timestamptz)
returns tstzmultirange language sql stable as $$
  select coalesce(range_agg(tstzrange(
      (d.day + split_part(h, '-', 1)::time) at time zone c.zone,
      (d.day + split_part(h, '-', 2)::time) at time zone c.zone)), '{}')
    * tstzmultirange(tstzrange(p_from, p_until))
  from (select c.first_day + n as day from generate_series(0, c.last_day - c.first_day) n) d,
    unnest(string_to_array(p_hours, ',')) h
$$;

-- The times within the hours at which a session fits into a room, by every rule and for its length:
-- first start, its end, and until when it stays free.
create or replace function hoinghi.session_free(
  p_conference text, p_session text, p_from text, p_until text, p_day date, p_minutes integer,
  p_hours text, p_room text, p_limit integer)
returns table (start text, until text, room text, free_until text)
language plpgsql stable as $$
declare
  c hoinghi.conference;
  s hoinghi.topic_session;
  states constant text[] := array['tentative', 'scheduled'];
  length interval;
  hours tstzmultirange;
begin
  select * into c from hoinghi.conference
  where conference_id = hoinghi.conference_of(p_conference);
  select * into s from hoinghi.topic_session
  where conference_id = c.conference_id and session = p_session;
  if s.session is null then perform hoinghi.refuse('session_unknown', p_session, c.code); end if;
  length := make_interval(mins => coalesce(p_minutes, s.minutes));
  if length is null then perform hoinghi.refuse('session_length_missing', p_session); end if;
  perform hoinghi.refuse_other_day(c, p_session, p_day);
  if p_room is not null and not exists (select from hoinghi.room r
      where r.conference_id = c.conference_id and r.room = p_room) then
    perform hoinghi.refuse('room_unknown', p_room, c.code);
  end if;
  hours := hoinghi.hours_asked(c, p_from, p_until, p_day, p_hours);
  return query
    select hoinghi.wire_time(f.starts, c.zone), hoinghi.wire_time(f.starts + length, c.zone),
      f.room, hoinghi.wire_time(f.ends, c.zone)
    from (
      select g.room, lower(g.gap) as starts, upper(g.gap) as ends,
        row_number() over (partition by g.room order by lower(g.gap)) as nth
      from hoinghi.free_gaps(c.conference_id, p_session,
        array(select r.room from hoinghi.rooms_for(c.conference_id, s, p_room) r), hours, states) g
      where upper(g.gap) - lower(g.gap) >= length) f
    where f.nth <= p_limit
    order by f.starts, f.room;
end $$;

-- The hours that somebody asks about: exactly a span if both its ends are given and no hours, else
-- the working hours of the day or of all days within what is given.
create or replace function hoinghi.hours_asked(
  c hoinghi.conference, p_from text, p_until text, p_day date, p_hours text)
returns tstzmultirange language plpgsql stable as $$
declare
  starts timestamptz := hoinghi.conference_instant(c, p_from, p_day);
  ends timestamptz := hoinghi.conference_instant(c, p_until,
    coalesce(p_day, (starts at time zone c.zone)::date));
begin
  if starts >= ends then
    perform hoinghi.refuse('session_span_empty', hoinghi.wire_time(starts, c.zone),
      hoinghi.wire_time(ends, c.zone));
  end if;
  if p_hours is null and starts is not null and ends is not null then
    return hoinghi.working_hours(c, '00:00-24:00', starts, ends);
  end if;
  return hoinghi.working_hours(c, coalesce(p_hours, '08:00-11:30,13:30-17:00'),
    greatest(starts, p_day::timestamp at time zone c.zone),
    least(ends, (p_day + 1)::timestamp at time zone c.zone));
end $$;

-- How many a session needs seats for: those it has, those who are enrolled, those expected.
create or replace function hoinghi.seats_needed(s hoinghi.topic_session)
returns integer language sql immutable as $$
  select greatest(coalesce(s.capacity, s.taken), s.expected)
$$;

-- The rooms in which a session could be: the one asked for, or all that are large enough; a row
-- without a room when the conference has none, or for a break in all of them.
create or replace function hoinghi.rooms_for(
  p_id bigint, s hoinghi.topic_session, p_room text)
returns table (room text, capacity integer) language sql stable as $$
  select r.room::text, r.capacity from hoinghi.room r
  where r.conference_id = p_id and not s.all_rooms and (
    r.room = p_room or p_room is null and
      (r.capacity is null or r.capacity >= hoinghi.seats_needed(s)))
  union all
  select null, null
  where s.all_rooms
    or not exists (select from hoinghi.room r where r.conference_id = p_id)
$$;
