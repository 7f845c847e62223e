-- Who speaks in a session, who chairs and who moderates it.

-- Assigns a speaker. In a scheduled session the speaker must be free at its time.
create or replace function hoinghi.session_assign(
  p_actor text, p_key text, p_request text, p_conference text, p_session text, p_speaker text,
  p_role text, p_order integer)
returns text[] language plpgsql as $$
declare
  c hoinghi.conference := hoinghi.open_conference(p_conference);
  answer text[] := hoinghi.replay(c.conference_id, p_key, p_request);
  s hoinghi.topic_session;
  made hoinghi.assignment;
begin
  if answer is not null then return answer; end if;
  perform hoinghi.hold_programme(c.conference_id);
  s := hoinghi.held_session(c, p_session);
  if not exists (select from hoinghi.speaker
      where conference_id = c.conference_id and speaker = p_speaker) then
    perform hoinghi.refuse('speaker_unknown', p_speaker, c.code);
  end if;
  if s.state = 'scheduled' then
    perform hoinghi.refuse_clashes(c, array[p_session], array[s.room::text], array[s.during],
      p_speaker);
  end if;
  insert into hoinghi.assignment
    (conference_id, session, speaker, role, speaking_order, during, firm)
  select c.conference_id, p_session, p_speaker, p_role,
    coalesce(p_order, max(a.speaking_order) + 1, 1), s.during,
    s.state = 'scheduled' and s.override_reason is null
  from hoinghi.assignment a where a.conference_id = c.conference_id and a.session = p_session
  on conflict on constraint assignment_pkey do nothing returning * into made;
  if made.session is null then
    perform hoinghi.refuse('assignment_exists', p_speaker, p_session, p_role);
  end if;
  return hoinghi.done(c.conference_id, p_actor, p_key, p_request, 'session assign',
    p_session || '/' || p_speaker, null, to_jsonb(made),
    array[p_session, p_speaker, p_role, made.speaking_order::text]);
end $$;

-- Ends a speaker's assignments to a session: one role, or all.
create or replace function hoinghi.session_unassign(
  p_actor text, p_key text, p_request text, p_conference text, p_session text, p_speaker text,
  p_role text)
returns text[] language plpgsql as $$
declare
  c hoinghi.conference := hoinghi.open_conference(p_conference);
  answer text[] := hoinghi.replay(c.conference_id, p_key, p_request);
  gone jsonb;
begin
  if answer is not null then return answer; end if;
  perform hoinghi.held_session(c, p_session);
  with removed as (
    delete from hoinghi.assignment
    where conference_id = c.conference_id and session = p_session and speaker = p_speaker
      and (p_role is null or role = p_role)
    returning *
  ) select jsonb_agg(to_jsonb(removed)) into gone from removed;
  if gone is null then
    perform hoinghi.refuse('assignment_unknown', p_speaker, p_session);
  end if;
  return hoinghi.done(c.conference_id, p_actor, p_key, p_request, 'session unassign',
    p_session || '/' || p_speaker, gone, null, array[p_session, p_speaker]);
end $$;

-- Sets how many seats a session has, null for any number; new seats go to those who wait.
create or replace function hoinghi.session_capacity(
  p_actor text, p_key text, p_request text, p_conference text, p_session text,
  p_capacity integer)
returns text[] language plpgsql as $$
declare
  c hoinghi.conference := hoinghi.open_conference(p_conference);
  answer text[] := hoinghi.replay(c.conference_id, p_key, p_request);
  old hoinghi.topic_session;
  s hoinghi.topic_session;
  promoted integer;
begin
  if answer is not null then return answer; end if;
  old := hoinghi.held_session(c, p_session);
  if p_capacity < old.taken then
    perform hoinghi.refuse('session_below_taken', p_session, p_capacity::text, old.taken::text);
  end if;
  update hoinghi.topic_session set capacity = p_capacity
  where conference_id = c.conference_id and session = p_session;
  promoted := hoinghi.promote_waiting(c.conference_id, p_session);
  select * into s from hoinghi.topic_session
  where conference_id = c.conference_id and session = p_session;
  return hoinghi.done(c.conference_id, p_actor, p_key, p_request, 'session capacity', p_session,
    to_jsonb(old), to_jsonb(s),
    array[p_session, s.capacity::text, s.taken::text, s.waiting::text, promoted::text]);
end $$;
