-- Leaving sessions.

-- The sessions in which these delegates have a seat or wait, by code.
create or replace function hoinghi.enrolled_sessions(p_id bigint, variadic p_delegates text[])
returns text[] language plpgsql as $$
begin
  return array(select distinct e.session::text from hoinghi.enrolment e
    where e.conference_id = p_id and e.delegate = any (p_delegates) and e.status <> 'cancelled'
    order by 1);
end $$;

-- Takes a delegate out of a session and answers who got the seat, as delegate codes. The caller
-- holds the session.
create or replace function hoinghi.leave_session(
  p_id bigint, p_actor text, p_session text, p_delegate text)
returns text[] language plpgsql as $$
declare
  s hoinghi.topic_session;
  old hoinghi.enrolment;
  next text[];
begin
  select * into old from hoinghi.enrolment
  where conference_id = p_id and delegate = p_delegate and session = p_session;
  update hoinghi.enrolment set status = 'cancelled'
  where conference_id = p_id and delegate = p_delegate and session = p_session;
  update hoinghi.topic_session
  set taken = taken - (old.status = 'confirmed')::integer,
    waiting = waiting - (old.status = 'waitlisted')::integer
  where conference_id = p_id and session = p_session returning * into s;
  insert into hoinghi.audit (conference_id, actor, command, subject, before, after)
  values (p_id, p_actor, 'session leave', p_session || '/' || p_delegate,
    jsonb_build_object('status', old.status, 'place', old.place, 'at', old.at),
    jsonb_build_object('status', 'cancelled', 'place', old.place));
  if s.waiting = 0 or s.state = 'cancelled' then return '{}'; end if;
  next := array(select e.delegate::text from hoinghi.enrolment e
    where e.conference_id = p_id and e.session = p_session and e.status = 'waitlisted'
    order by e.place limit 100);
  if hoinghi.promote_waiting(p_id, p_session) = 0 then return '{}'; end if;
  return array(select e.delegate::text from hoinghi.enrolment e
    where e.conference_id = p_id and e.delegate = any (next) and e.session = p_session
      and e.status = 'confirmed'
    order by e.place);
end $$;

create or replace function hoinghi.session_leave(
  p_actor text, p_key text, p_request text, p_conference text, p_session text, p_delegate text)
returns text[] language plpgsql as $$
declare
  c hoinghi.conference := hoinghi.open_conference(p_conference);
  s hoinghi.topic_session := hoinghi.held_session(c, p_session);
  answer text[] := hoinghi.replay(c.conference_id, p_key, p_request);
  moved_up text[];
begin
  if answer is not null then return answer; end if;
  if not exists (select from hoinghi.delegate
    where conference_id = c.conference_id and delegate = p_delegate) then
    perform hoinghi.refuse('delegate_unknown', p_delegate, p_conference);
  end if;
  if not exists (select from hoinghi.enrolment
    where conference_id = c.conference_id and delegate = p_delegate and session = p_session
      and status <> 'cancelled') then
    perform hoinghi.refuse('enrolment_unknown', p_session, p_delegate, p_conference);
  end if;
  moved_up := hoinghi.leave_session(c.conference_id, p_actor, p_session, p_delegate);
  s := hoinghi.held_session(c, p_session);
  answer := array[p_session, p_delegate, 'cancelled', nullif(array_to_string(moved_up, ' '), ''),
    (s.capacity - s.taken)::text, s.waiting::text];
  if p_key is not null then
    insert into hoinghi.command_done (conference_id, key, request, answer)
    values (c.conference_id, p_key, p_request, answer);
  end if;
  return answer;
end $$;

-- The place of an enrolment in lists; refuses an unknown one.
create or replace function hoinghi.enrolment_place(
  p_id bigint, p_conference text, p_session text, p_delegate text)
returns integer language plpgsql stable as $$
declare
  found_place integer;
begin
  select place into found_place from hoinghi.enrolment
  where conference_id = p_id and delegate = p_delegate and session = p_session;
  if found_place is null then
    perform hoinghi.refuse('enrolment_unknown', p_session, p_delegate, p_conference);
  end if;
  return found_place;
end $$;
