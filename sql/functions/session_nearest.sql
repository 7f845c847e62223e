-- What a refusal offers instead of the place that was asked for.

-- What else is free instead of a room that is taken: the first start from that of the span at which
-- the session fits into it for its length, and other rooms, at most five, that are free all the span.
create or replace function hoinghi.free_instead(
  c hoinghi.conference, p_session text, p_room text, p_during tstzrange, p_speaker text)
returns table (free_from text, rooms text) language plpgsql stable as $$
begin
  return query
    select hoinghi.clock_of_day(
        min(lower(f.gap)) filter (where f.room = p_room
          and upper(f.gap) - lower(f.gap) >= upper(p_during) - lower(p_during)),
        (lower(p_during) at time zone c.zone)::date, c.zone),
      array_to_string((array_agg(f.room order by f.room)
        filter (where f.room <> p_room and f.gap @> p_during))[1:5], ', ')
    from hoinghi.topic_session s
    cross join lateral hoinghi.free_gaps(c.conference_id, p_session,
      array(select r.room from hoinghi.rooms_for(c.conference_id, s, null) r
        union select p_room),
      tstzmultirange(tstzrange(lower(p_during), hoinghi.conference_end(c))), array['scheduled'],
      p_speaker) f
    where s.conference_id = c.conference_id and s.session = p_session;
end $$;

-- The first start from that of the span at which a session fits into its room for its length.
create or replace function hoinghi.free_from(
  c hoinghi.conference, p_session text, p_room text, p_during tstzrange, p_speaker text)
returns text language plpgsql stable as $$
begin
  return (
    select hoinghi.clock_of_day(min(lower(f.gap)), (lower(p_during) at time zone c.zone)::date,
      c.zone)
    from hoinghi.free_gaps(c.conference_id, p_session, array[p_room],
      tstzmultirange(tstzrange(lower(p_during), hoinghi.conference_end(c))), array['scheduled'],
      p_speaker) f
    where upper(f.gap) - lower(f.gap) >= upper(p_during) - lower(p_during));
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
-- "10h05 HT-A, 10h05 HT-B".
create or replace function hoinghi.nearest_places(
  c hoinghi.conference, p_session text, p_room text, p_during tstzrange, p_speaker text)
returns text language plpgsql stable as $$
begin
  return (
    select string_agg(hoinghi.clock_of_day(n.starts, (lower(p_during) at time zone c.zone)::date,
        c.zone) || coalesce(' ' || n.room, ''), ', ' order by n.distance, n.is_other, n.room)
    from (
      select f.room, f.room is distinct from p_room as is_other, at.starts,
        abs(extract(epoch from at.starts - lower(p_during))) as distance
      from hoinghi.topic_session s
      cross join lateral hoinghi.free_gaps(c.conference_id, p_session,
        array(select r.room from hoinghi.rooms_for(c.conference_id, s, null) r),
        hoinghi.running_hours(c), array['tentative', 'scheduled'], p_speaker) f
      cross join lateral (
        select greatest(lower(f.gap), least(lower(p_during),
          upper(f.gap) - (upper(p_during) - lower(p_during)))) as starts) at
      where s.conference_id = c.conference_id and s.session = p_session
        and upper(f.gap) - lower(f.gap) >= upper(p_during) - lower(p_during)
      order by distance, is_other, f.room limit 3) n);
end $$;
