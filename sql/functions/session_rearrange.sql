-- Moving several placed sessions at once: all or none.

-- Frees the places of sessions for a moment, so that they can take each other's. The caller holds
-- the programme and the sessions.
create or replace function hoinghi.lift_together(p_id bigint, p_sessions text[])
returns void language sql as $$
  update hoinghi.assignment set firm = false
  where conference_id = p_id and session = any (p_sessions) and firm;
  update hoinghi.topic_session set state = 'draft'
  where conference_id = p_id and session = any (p_sessions)
$$;

-- Two sessions take each other's time and room, each with the length of its new place.
create or replace function hoinghi.session_swap(
  p_actor text, p_key text, p_request text, p_conference text, p_session text, p_other text,
  p_override text)
returns text[] language plpgsql as $$
declare
  c hoinghi.conference := hoinghi.open_conference(p_conference);
  answer text[] := hoinghi.replay(c.conference_id, p_key, p_request);
  one hoinghi.topic_session;
  two hoinghi.topic_session;
  settled hoinghi.topic_session[];
begin
  if answer is not null then return answer; end if;
  if p_session = p_other then perform hoinghi.refuse('session_same', p_session); end if;
  perform hoinghi.hold_programme(c.conference_id);
  perform 1 from hoinghi.topic_session
  where conference_id = c.conference_id and session in (p_session, p_other)
  order by session for no key update;
  one := hoinghi.held_session(c, p_session);
  two := hoinghi.held_session(c, p_other);
  perform hoinghi.refuse_unplaced(one);
  perform hoinghi.refuse_unplaced(two);
  perform hoinghi.lift_together(c.conference_id, array[p_session, p_other]);
  settled := hoinghi.settle_sessions(c, array[p_session, p_other], array[two.room, one.room],
    array[two.during, one.during], array[one.state, two.state], p_override, p_actor);
  return hoinghi.done(c.conference_id, p_actor, p_key, p_request, 'session swap',
    p_session || '/' || p_other, jsonb_build_array(one, two), to_jsonb(settled),
    array[p_session, settled[1].start_text, settled[1].room,
      p_other, settled[2].start_text, settled[2].room]);
end $$;

-- Moves every placed session that starts from one moment on, and before another if one is given.
-- Those that were placed against a rule stay so without a new reason.
create or replace function hoinghi.session_shift(
  p_actor text, p_key text, p_request text, p_conference text, p_from text, p_by integer,
  p_until text, p_room text, p_override text)
returns text[] language plpgsql as $$
declare
  c hoinghi.conference := hoinghi.open_conference(p_conference);
  answer text[] := hoinghi.replay(c.conference_id, p_key, p_request);
  starts timestamptz;
  ends timestamptz;
  distance interval := make_interval(mins => p_by);
  old hoinghi.topic_session[];
  settled hoinghi.topic_session[];
  moved text[];
begin
  if answer is not null then return answer; end if;
  starts := hoinghi.conference_instant(c, p_from);
  ends := hoinghi.conference_instant(c, p_until, (starts at time zone c.zone)::date);
  if p_room is not null and not exists (select from hoinghi.room
      where conference_id = c.conference_id and room = p_room) then
    perform hoinghi.refuse('room_unknown', p_room, c.code);
  end if;
  perform hoinghi.hold_programme(c.conference_id);
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
  moved := array(select o.session::text from unnest(old) o);
  perform hoinghi.lift_together(c.conference_id, moved);
  settled := hoinghi.settle_sessions(c, moved, array(select o.room::text from unnest(old) o),
    array(select tstzrange(lower(o.during) + distance, upper(o.during) + distance)
      from unnest(old) o),
    array(select o.state from unnest(old) o), p_override, p_actor, old);
  return hoinghi.done(c.conference_id, p_actor, p_key, p_request, 'session shift',
    hoinghi.wire_time(starts, c.zone), to_jsonb(old), to_jsonb(settled),
    array[cardinality(moved)::text, p_by::text, array_to_string(moved, ' ')]);
end $$;
