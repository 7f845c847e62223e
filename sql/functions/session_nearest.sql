-- What a refusal offers instead of the place that was asked for.

-- The first start from that of the span at which a session fits into its room for its length: on
-- that day, which is quick to look through, else later.
create or replace function hoinghi.free_from(
  c hoinghi.conference, p_session text, p_room text, p_during tstzrange, p_speaker text)
returns text language plpgsql stable as $$
declare
  day date := (lower(p_during) at time zone c.zone)::date;
  ends timestamptz;
  first timestamptz;
begin
  foreach ends in array
    array[(day + 1)::timestamp at time zone c.zone, hoinghi.conference_end(c)]
  loop
    select min(lower(f.gap)) into first
    from hoinghi.free_gaps(c.conference_id, p_session, array[p_room],
      tstzmultirange(tstzrange(lower(p_during), ends)), array['scheduled'], p_speaker) f
    where upper(f.gap) - lower(f.gap) >= upper(p_during) - lower(p_during);
    exit when first is not null;
  end loop;
  return hoinghi.clock_of_day(first, day, c.zone);
end $$;

-- Other rooms, at most five, that are free all the span.
create or replace function hoinghi.free_rooms(
  c hoinghi.conference, p_session text, p_room text, p_during tstzrange, p_speaker text)
returns text language plpgsql stable as $$
declare
  s hoinghi.topic_session;
begin
  select * into s from hoinghi.topic_session
  where conference_id = c.conference_id and session = p_session;
  return array_to_string((array(
    select f.room
    from hoinghi.free_gaps(c.conference_id, p_session,
      array(select r.room from hoinghi.rooms_for(c.conference_id, s, null) r
        where r.room <> p_room),
      tstzmultirange(p_during), array['scheduled'], p_speaker) f
    where f.gap @> p_during order by f.room))[1:5], ', ');
end $$;

-- The times at which a programme runs: working hours, and on each day what is used beyond them.
create or replace function hoinghi.running_hours(c hoinghi.conference)
returns tstzmultirange language plpgsql stable as $$
begin
  return (
    select hoinghi.working_hours(c, '08:00-11:30,13:30-17:00', null, null)
      + coalesce(range_agg(d.used), '{}')
    from (
      select tstzrange(min(lower(s.during)), max(upper(s.during))) as used
      from hoinghi.topic_session s
      where s.conference_id = c.conference_id and s.state = 'scheduled' group by s.day) d);
end $$;

-- Up to three places where a session fits, those nearest to the time asked for first, as
-- "10h05 HT-A, 10h05 HT-B". If three begin within three hours of it, no other is nearer.
create or replace function hoinghi.nearest_places(
  c hoinghi.conference, p_session text, p_room text, p_during tstzrange, p_speaker text)
returns text language plpgsql stable as $$
declare
  s hoinghi.topic_session;
  hours tstzmultirange := hoinghi.running_hours(c);
  near tstzmultirange := tstzmultirange(tstzrange(
    lower(p_during) - interval '3 hours', upper(p_during) + interval '3 hours'));
  within tstzmultirange;
  places text[];
begin
  select * into s from hoinghi.topic_session
  where conference_id = c.conference_id and session = p_session;
  foreach within in array array[hours * near, hours] loop
    places := array(
      select hoinghi.clock_of_day(at.starts, (lower(p_during) at time zone c.zone)::date, c.zone)
        || coalesce(' ' || f.room, '')
      from hoinghi.free_gaps(c.conference_id, p_session,
        array(select r.room from hoinghi.rooms_for(c.conference_id, s, null) r), within,
        array['tentative', 'scheduled'], p_speaker) f
      cross join lateral (
        select greatest(lower(f.gap), least(lower(p_during),
          upper(f.gap) - (upper(p_during) - lower(p_during)))) as starts) at
      where upper(f.gap) - lower(f.gap) >= upper(p_during) - lower(p_during)
      order by abs(extract(epoch from at.starts - lower(p_during))),
        f.room is distinct from p_room, f.room, at.starts
      limit 3);
    exit when cardinality(places) = 3;
  end loop;
  return nullif(array_to_string(places, ', '), '');
end $$;
