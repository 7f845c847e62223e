-- Cancels a delegate, who leaves all sessions. Those who wait there move up, and so does whoever
-- waits for the place in the unit's quota.
create or replace function hoinghi.delegate_cancel(
  p_actor text, p_key text, p_request text, p_conference text, p_delegate text, p_reason text)
returns text[] language plpgsql as $$
begin
  return hoinghi.delegate_withdrawn(p_actor, p_key, p_request, p_conference, p_delegate, p_reason,
    'delegate cancel', '{proposed,registered,confirmed,waitlisted,substitute,walk_in}');
end $$;

-- Turns somebody down who waits for a place.
create or replace function hoinghi.delegate_refuse(
  p_actor text, p_key text, p_request text, p_conference text, p_delegate text, p_reason text)
returns text[] language plpgsql as $$
begin
  return hoinghi.delegate_withdrawn(p_actor, p_key, p_request, p_conference, p_delegate, p_reason,
    'delegate refuse', '{waitlisted}');
end $$;

create or replace function hoinghi.delegate_withdrawn(
  p_actor text, p_key text, p_request text, p_conference text, p_delegate text, p_reason text,
  p_command text, p_from text[])
returns text[] language plpgsql as $$
declare
  c hoinghi.conference := hoinghi.conference_for_delegates(p_conference);
  answer text[] := hoinghi.replay(c.conference_id, p_key, p_request);
  code text;
  sessions text[];
  moved_up text[] := '{}';
  old hoinghi.delegate;
  new hoinghi.delegate;
  s text;
begin
  if answer is not null then return answer; end if;
  code := hoinghi.delegate_code(c.conference_id, p_conference, p_delegate);
  sessions := hoinghi.hold_with_sessions(c, code);
  select * into old from hoinghi.delegate
  where conference_id = c.conference_id and delegate = code;
  perform hoinghi.check_state(old, p_command, variadic p_from);
  perform hoinghi.refuse_heads(c.conference_id, code);
  new := old;
  new.state := 'cancelled';
  new.state_before := old.state;
  new.reason := p_reason;
  new.queue := null;
  new.over_quota := false;
  answer := hoinghi.delegate_moved(old, new, p_command, p_actor, null, null);
  perform hoinghi.revoked_certificate(old, p_actor, 'cancelled', 'cancel');
  foreach s in array sessions loop
    moved_up := moved_up || hoinghi.leave_session(c.conference_id, p_actor, s, code);
  end loop;
  answer := answer[:6] || array[nullif(array_to_string(sessions, ' '), ''),
    nullif(array_to_string(moved_up, ' '), ''),
    nullif(array_to_string(hoinghi.promote_quota(c, array[new.unit::text]), ' '), '')];
  if p_key is not null then
    insert into hoinghi.command_done (conference_id, key, request, answer)
    values (c.conference_id, p_key, p_request, answer);
  end if;
  return answer;
end $$;

-- Locks the sessions that these delegates are enrolled in, then the delegates and those who may
-- move up; answers the sessions. The caller holds the conference.
create or replace function hoinghi.hold_with_sessions(
  c hoinghi.conference, variadic p_codes text[])
returns text[] language plpgsql as $$
declare
  sessions text[];
begin
  -- If another enrolment came in between, the locks are given back and taken again.
  loop
    begin
      sessions := hoinghi.enrolled_sessions(c.conference_id, variadic p_codes);
      perform hoinghi.lock_sessions(array_fill(c.code::text, array[cardinality(sessions)]),
        sessions);
      perform hoinghi.hold_delegates(c.conference_id, p_codes, '{}');
      if hoinghi.enrolled_sessions(c.conference_id, variadic p_codes) <@ sessions then
        return sessions;
      end if;
      raise exception using errcode = 'HG002';
    exception when sqlstate 'HG002' then
    end;
  end loop;
end $$;
