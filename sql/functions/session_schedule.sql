-- Placing sessions in time and room, one at a time.

-- The instant of 2019-07-24T08:45, or of 08:45 on a day that is otherwise known.
create or replace function hoinghi.conference_instant(
  c hoinghi.conference, p_moment text, p_day date default null)
returns timestamptz language plpgsql stable as $$
declare
  is_dated boolean := strpos(p_moment, 'T') > 0;
begin
  if p_moment is null then return null; end if;
  if is_dated then
    return hoinghi.local_instant(split_part(p_moment, 'T', 1)::date,
      split_part(p_moment, 'T', 2)::time, c.zone);
  end if;
  return hoinghi.local_instant(hoinghi.day_given(p_day, c), p_moment::time, c.zone);
end $$;

-- Writes a placement, on the session and on its assignments. One that breaks a rule for a reason is
-- not firm, so that the exclusion constraints let it stand; other placements see it all the same.
create or replace function hoinghi.put_session(
  p_id bigint, p_session text, p_room text, p_during tstzrange, p_state text, p_zone text,
  p_reason text default null, p_actor text default null)
returns hoinghi.topic_session language plpgsql as $$
declare
  s hoinghi.topic_session;
  shares boolean := coalesce((select r.may_overlap from hoinghi.room r
    where r.conference_id = p_id and r.room = p_room), false);
  starts timestamp := lower(p_during) at time zone p_zone;
begin
  update hoinghi.topic_session set room = p_room, shares_room = shares, during = p_during,
    start_text = hoinghi.wire_time(lower(p_during), p_zone),
    until_text = hoinghi.wire_time(upper(p_during), p_zone),
    day = starts::date, half = hoinghi.half_of(starts), state = p_state,
    minutes = extract(epoch from upper(p_during) - lower(p_during)) / 60,
    override_reason = p_reason, override_actor = case when p_reason is not null then p_actor end,
    trouble = null
  where conference_id = p_id and session = p_session returning * into s;
  update hoinghi.assignment set during = p_during,
    firm = p_state = 'scheduled' and p_reason is null
  where conference_id = p_id and session = p_session;
  return s;
end $$;

-- Refuses a room that the conference does not have, and a time that is not within its days.
create or replace function hoinghi.refuse_other_place(
  c hoinghi.conference, p_session text, p_room text, p_during tstzrange)
returns void language plpgsql as $$
declare
  local_start timestamp := lower(p_during) at time zone c.zone;
begin
  if p_room is not null and not exists (select from hoinghi.room
      where conference_id = c.conference_id and room = p_room) then
    perform hoinghi.refuse('room_unknown', p_room, c.code);
  end if;
  if local_start::date < c.first_day or upper(p_during) > hoinghi.conference_end(c) then
    perform hoinghi.refuse('session_outside', p_session,
      to_char(local_start, 'FMDD/FMMM/YYYY HH24"h"MI'), hoinghi.printed_day(c.first_day),
      hoinghi.printed_day(c.last_day));
  end if;
end $$;

-- Places sessions that the caller holds, as the programme is held, or refuses. Those that are to be
-- scheduled must break no rule, unless a reason is given; it is kept with those that do break one.
-- Of sessions that were placed before, what a reason was given for then needs none now.
create or replace function hoinghi.settle_sessions(
  c hoinghi.conference, p_sessions text[], p_rooms text[], p_times tstzrange[], p_states text[],
  p_reason text default null, p_actor text default null,
  p_before hoinghi.topic_session[] default null)
returns hoinghi.topic_session[] language plpgsql as $$
declare
  excused text[] := '{}';
  firm boolean[] := array(select st = 'scheduled' from unnest(p_states) st);
  sessions text[] := array(select x from unnest(p_sessions, firm) u (x, f) where f);
  rooms text[] := array(select x from unnest(p_rooms, firm) u (x, f) where f);
  times tstzrange[] := array(select x from unnest(p_times, firm) u (x, f) where f);
  breaking text[] := '{}';
  settled hoinghi.topic_session[];
begin
  for n in 1 .. cardinality(p_sessions) loop
    perform hoinghi.refuse_other_place(c, p_sessions[n], p_rooms[n], p_times[n]);
  end loop;
  if p_reason is null then
    if p_before is not null then
      excused := hoinghi.excused_clashes(c.conference_id, p_before);
    end if;
    perform hoinghi.refuse_clashes(c, sessions, rooms, times, null, excused);
  end if;
  if p_reason is not null or excused <> '{}' then
    breaking := array(select k.session
      from hoinghi.clashes(c.conference_id, sessions, rooms, times) k);
  end if;
  for n in 1 .. cardinality(p_sessions) loop
    settled := settled || hoinghi.put_session(c.conference_id, p_sessions[n], p_rooms[n],
      p_times[n], p_states[n], c.zone,
      case when p_sessions[n] = any (breaking)
        then coalesce(p_reason, (p_before[n]).override_reason) end,
      case when p_reason is null then (p_before[n]).override_actor else p_actor end);
  end loop;
  return settled;
end $$;

-- The same of one session.
create or replace function hoinghi.settle_session(
  c hoinghi.conference, p_session text, p_room text, p_during tstzrange, p_state text,
  p_reason text default null, p_actor text default null)
returns hoinghi.topic_session language sql as $$
  select (hoinghi.settle_sessions(c, array[p_session], array[p_room], array[p_during],
    array[p_state], p_reason, p_actor))[1]
$$;

-- What a command that places one session answers.
create or replace function hoinghi.placement_answer(s hoinghi.topic_session, p_zone text)
returns text[] language sql stable as $$
  select array[s.session, s.state, hoinghi.wire_time(lower(s.during), p_zone),
    hoinghi.wire_time(upper(s.during), p_zone), s.room]
$$;

-- Schedules a session, or moves it: its length is given, or the time of its end, or known before. One
-- that has a time keeps it unless another is given.
create or replace function hoinghi.session_schedule(
  p_actor text, p_key text, p_request text, p_conference text, p_session text, p_at text,
  p_room text, p_minutes integer, p_until text, p_tentative boolean, p_override text)
returns text[] language plpgsql as $$
declare
  c hoinghi.conference := hoinghi.open_conference(p_conference);
  answer text[] := hoinghi.replay(c.conference_id, p_key, p_request);
  old hoinghi.topic_session;
  s hoinghi.topic_session;
  starts timestamptz;
  ends timestamptz;
begin
  if answer is not null then return answer; end if;
  perform hoinghi.hold_programme(c.conference_id);
  old := hoinghi.held_session(c, p_session);
  if old.state = 'cancelled' then perform hoinghi.refuse('session_cancelled', p_session); end if;
  if coalesce(p_minutes, old.minutes) is null and p_until is null then
    perform hoinghi.refuse('session_length_missing', p_session);
  end if;
  starts := coalesce(hoinghi.conference_instant(c, p_at), lower(old.during));
  if starts is null then perform hoinghi.refuse('session_start_missing', p_session); end if;
  ends := coalesce(
    hoinghi.conference_instant(c, p_until, (starts at time zone c.zone)::date),
    starts + make_interval(mins => coalesce(p_minutes, old.minutes)));
  if ends <= starts or ends > starts + interval '1440 minutes' then
    perform hoinghi.refuse('session_length_wrong', p_session, hoinghi.clock(starts, c.zone),
      hoinghi.clock(ends, c.zone));
  end if;
  s := hoinghi.settle_session(c, p_session, nullif(coalesce(p_room, old.room), ''),
    tstzrange(starts, ends), case when p_tentative then 'tentative' else 'scheduled' end,
    p_override, p_actor);
  return hoinghi.done(c.conference_id, p_actor, p_key, p_request, 'session schedule', p_session,
    to_jsonb(old), to_jsonb(s), hoinghi.placement_answer(s, c.zone));
end $$;

-- Moves a placed session to another start, with the length that it has.
create or replace function hoinghi.session_move(
  p_actor text, p_key text, p_request text, p_conference text, p_session text, p_at text,
  p_room text, p_override text)
returns text[] language plpgsql as $$
declare
  c hoinghi.conference := hoinghi.open_conference(p_conference);
  answer text[] := hoinghi.replay(c.conference_id, p_key, p_request);
  old hoinghi.topic_session;
  s hoinghi.topic_session;
  starts timestamptz;
begin
  if answer is not null then return answer; end if;
  perform hoinghi.hold_programme(c.conference_id);
  old := hoinghi.held_session(c, p_session);
  perform hoinghi.refuse_unplaced(old);
  starts := hoinghi.conference_instant(c, p_at);
  s := hoinghi.settle_session(c, p_session, nullif(coalesce(p_room, old.room), ''),
    tstzrange(starts, starts + (upper(old.during) - lower(old.during))), old.state,
    p_override, p_actor);
  return hoinghi.done(c.conference_id, p_actor, p_key, p_request, 'session move', p_session,
    to_jsonb(old), to_jsonb(s), hoinghi.placement_answer(s, c.zone));
end $$;

-- Refuses a session that has no time and room.
create or replace function hoinghi.refuse_unplaced(s hoinghi.topic_session)
returns void language plpgsql as $$
begin
  if s.state not in ('tentative', 'scheduled') then
    perform hoinghi.refuse('session_unplaced', s.session);
  end if;
end $$;

-- Takes the time from a session, which is a draft again; its room, day and half stay as a wish.
create or replace function hoinghi.session_unschedule(
  p_actor text, p_key text, p_request text, p_conference text, p_session text)
returns text[] language plpgsql as $$
declare
  c hoinghi.conference := hoinghi.open_conference(p_conference);
  answer text[] := hoinghi.replay(c.conference_id, p_key, p_request);
  old hoinghi.topic_session;
  s hoinghi.topic_session;
begin
  if answer is not null then return answer; end if;
  perform hoinghi.hold_programme(c.conference_id);
  old := hoinghi.held_session(c, p_session);
  if old.state = 'draft' then perform hoinghi.refuse('session_unplaced', p_session); end if;
  s := hoinghi.lift_session(c.conference_id, p_session, 'draft');
  return hoinghi.done(c.conference_id, p_actor, p_key, p_request, 'session unschedule', p_session,
    to_jsonb(old), to_jsonb(s), array[s.session, s.state]);
end $$;

-- Cancels a session: its room and its speakers are free. Enrolments stay for the record.
create or replace function hoinghi.session_cancel(
  p_actor text, p_key text, p_request text, p_conference text, p_session text)
returns text[] language plpgsql as $$
declare
  c hoinghi.conference := hoinghi.open_conference(p_conference);
  answer text[] := hoinghi.replay(c.conference_id, p_key, p_request);
  old hoinghi.topic_session;
  s hoinghi.topic_session;
begin
  if answer is not null then return answer; end if;
  perform hoinghi.hold_programme(c.conference_id);
  old := hoinghi.held_session(c, p_session);
  if old.state = 'cancelled' then perform hoinghi.refuse('session_cancelled', p_session); end if;
  s := hoinghi.lift_session(c.conference_id, p_session, 'cancelled');
  return hoinghi.done(c.conference_id, p_actor, p_key, p_request, 'session cancel', p_session,
    to_jsonb(old), to_jsonb(s), array[s.session, s.state]);
end $$;

-- Takes the time from a session and its assignments.
create or replace function hoinghi.lift_session(p_id bigint, p_session text, p_state text)
returns hoinghi.topic_session language plpgsql as $$
declare
  s hoinghi.topic_session;
begin
  update hoinghi.assignment set during = null, firm = false
  where conference_id = p_id and session = p_session;
  update hoinghi.topic_session set state = p_state, during = null,
    start_text = null, until_text = null, override_reason = null, override_actor = null,
    trouble = null
  where conference_id = p_id and session = p_session returning * into s;
  return s;
end $$;
