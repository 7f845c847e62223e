-- Moving several placed sessions at once: all or none.

-- Frees the places of sessions for a moment, so that they can take each other's, and holds the
-- rooms and speakers that have to do with it. The caller holds the sessions.
create or replace function hoinghi.lift_together(p_id bigint, p_sessions text[])
returns void language plpgsql as $$
declare
  rooms text[];
  speakers text[];
begin
  select array_agg(distinct s.room::text) into rooms from hoinghi.topic_session s
  where s.conference_id = p_id and s.session = any (p_sessions);
  select array_agg(distinct a.speaker::text) into speakers from hoinghi.assignment a
  where a.conference_id = p_id and a.session = any (p_sessions);
  perform hoinghi.hold_places(p_id, rooms, speakers);
  update hoinghi.assignment set firm = false
  where conference_id = p_id and session = any (p_sessions);
  update hoinghi.topic_session set state = 'draft'
  where conference_id = p_id and session = any (p_sessions);
end $$;

-- Two sessions take each other's time and room, each with the length of its new place.
create or replace function hoinghi.session_swap(
  p_actor text, p_key text, p_request text, p_conference text, p_session text, p_other text)
returns text[] language plpgsql as $$
declare
  c hoinghi.conference := hoinghi.open_conference(p_conference);
  answer text[] := hoinghi.replay(c.conference_id, p_key, p_request);
  one hoinghi.topic_session;
  two hoinghi.topic_session;
  one_now hoinghi.topic_session;
  two_now hoinghi.topic_session;
begin
  if answer is not null then return answer; end if;
  if p_session = p_other then perform hoinghi.refuse('session_same', p_session); end if;
  perform 1 from hoinghi.topic_session
  where conference_id = c.conference_id and session in (p_session, p_other)
  order by session for no key update;
  one := hoinghi.held_session(c, p_session);
  two := hoinghi.held_session(c, p_other);
  perform hoinghi.refuse_unplaced(one);
  perform hoinghi.refuse_unplaced(two);
  perform hoinghi.lift_together(c.conference_id, array[p_session, p_other]);
  one_now := hoinghi.settle_session(c, p_session, two.room, two.during, one.state);
  two_now := hoinghi.settle_session(c, p_other, one.room, one.during, two.state);
  return hoinghi.done(c.conference_id, p_actor, p_key, p_request, 'session swap',
    p_session || '/' || p_other, jsonb_build_array(one, two), jsonb_build_array(one_now, two_now),
    array[p_session, hoinghi.wire_time(lower(one_now.during), c.zone), one_now.room,
      p_other, hoinghi.wire_time(lower(two_now.during), c.zone), two_now.room]);
end $$;

-- Moves every placed session that starts from one moment on, and before another if one is given.
create or replace function hoinghi.session_shift(
  p_actor text, p_key text, p_request text, p_conference text, p_from text, p_by integer,
  p_until text, p_room text)
returns text[] language plpgsql as $$
declare
  c hoinghi.conference := hoinghi.open_conference(p_conference);
  answer text[] := hoinghi.replay(c.conference_id, p_key, p_request);
  starts timestamptz;
  ends timestamptz;
  distance interval := make_interval(mins => p_by);
  old hoinghi.topic_session[];
  s hoinghi.topic_session;
  moved text[];
begin
  if answer is not null then return answer; end if;
  starts := hoinghi.conference_instant(c, p_from);
  ends := hoinghi.conference_instant(c, p_until, (starts at time zone c.zone)::date);
  if p_room is not null and not exists (select from hoinghi.room
      where conference_id = c.conference_id and room = p_room) then
    perform hoinghi.refuse('room_unknown', p_room, c.code);
  end if;
  select array_agg(h.t order by lower((h.t).during), (h.t).session) into old
  from (
    select t from hoinghi.topic_session t
    where t.conference_id = c.conference_id and t.state in ('tentative', 'scheduled')
      and lower(t.during) >= starts and (ends is null or lower(t.during) < ends)
      and (p_room is null or t.room = p_room)
    order by t.session for no key update of t) h;
  if old is null then
    perform hoinghi.refuse('session_none_from', hoinghi.clock(starts, c.zone),
      hoinghi.printed_day((starts at time zone c.zone)::date));
  end if;
  perform hoinghi.lift_together(c.conference_id, array(select o.session::text from unnest(old) o));
  foreach s in array old loop
    perform hoinghi.settle_session(c, s.session, s.room,
      tstzrange(lower(s.during) + distance, upper(s.during) + distance), s.state);
    moved := moved || s.session::text;
  end loop;
  return hoinghi.done(c.conference_id, p_actor, p_key, p_request, 'session shift',
    hoinghi.wire_time(starts, c.zone), to_jsonb(old), jsonb_build_object('by', p_by),
    array[cardinality(moved)::text, p_by::text, array_to_string(moved, ' ')]);
end $$;
