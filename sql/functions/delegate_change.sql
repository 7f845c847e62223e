-- Changing delegates: their facts and their states.

create or replace function hoinghi.delegate_update(
  p_actor text, p_key text, p_request text, p_conference text, p_delegate text,
  p_name text, p_titles text[], p_identity text, p_sort_key text, p_fold text, p_tone_fold text,
  p_mark text, p_position text, p_unit text, p_unit_identity text, p_group text, p_phone text,
  p_email text, p_note text, p_language text)
returns text[] language plpgsql as $$
declare
  c hoinghi.conference := hoinghi.conference_for_delegates(p_conference);
  answer text[] := hoinghi.replay(c.conference_id, p_key, p_request);
  old hoinghi.delegate;
  new hoinghi.delegate;
begin
  if answer is not null then return answer; end if;
  old := hoinghi.held_delegate(c, p_delegate);
  new := old;
  if p_name is not null then
    new.name := p_name;
    new.titles := p_titles;
    new.identity := p_identity;
    new.sort_key := p_sort_key;
    new.search_fold := p_fold;
    new.tone_fold := p_tone_fold;
  end if;
  new.mark := hoinghi.changed(old.mark, p_mark);
  new.position := hoinghi.changed(old.position, p_position);
  new.unit := case p_unit when '' then null else coalesce(
    hoinghi.unit_named(c.conference_id, p_conference, nullif(p_unit, ''), p_unit_identity),
    old.unit) end;
  new.participant_group := hoinghi.changed(old.participant_group, p_group);
  if p_group <> '' then perform hoinghi.group_of(c.conference_id, p_conference, p_group); end if;
  new.phone := hoinghi.changed(old.phone, p_phone);
  new.email := hoinghi.changed(old.email, p_email);
  new.note := hoinghi.changed(old.note, p_note);
  if new.state not in ('cancelled', 'substituted') then perform hoinghi.delegate_once(new); end if;
  update hoinghi.delegate set name = new.name, titles = new.titles, mark = new.mark,
    identity = new.identity, sort_key = new.sort_key, search_fold = new.search_fold,
    tone_fold = new.tone_fold, position = new.position, unit = new.unit,
    participant_group = new.participant_group, phone = new.phone, email = new.email,
    note = new.note
  where conference_id = c.conference_id and delegate = old.delegate;
  return hoinghi.done(c.conference_id, p_actor, p_key, p_request, 'delegate update', old.delegate,
    to_jsonb(old), to_jsonb(new), hoinghi.delegate_answer(new)
      || array[hoinghi.delegate_warning(new, p_language)]);
end $$;

-- Moves a delegate from one of the states to another and refuses all other moves.
create or replace function hoinghi.delegate_moved(
  c hoinghi.conference, p_delegate hoinghi.delegate, p_command text, p_from text[], p_to text,
  p_actor text, p_key text, p_request text, p_more text[])
returns text[] language plpgsql as $$
declare
  new hoinghi.delegate := p_delegate;
begin
  if p_delegate.state <> all (p_from) then
    perform hoinghi.refuse('delegate_state', p_delegate.delegate, p_delegate.state, p_command,
      array_to_string(p_from, ', '));
  end if;
  new.state := p_to;
  update hoinghi.delegate set state = p_to
  where conference_id = c.conference_id and delegate = new.delegate;
  return hoinghi.done(c.conference_id, p_actor, p_key, p_request, p_command, new.delegate,
    jsonb_build_object('state', p_delegate.state), jsonb_build_object('state', p_to),
    hoinghi.delegate_answer(new) || p_more);
end $$;

create or replace function hoinghi.delegate_confirm(
  p_actor text, p_key text, p_request text, p_conference text, p_delegate text)
returns text[] language plpgsql as $$
declare
  c hoinghi.conference := hoinghi.open_conference(p_conference);
  d hoinghi.delegate := hoinghi.held_delegate(c, p_delegate);
  answer text[] := hoinghi.replay(c.conference_id, p_key, p_request);
begin
  if answer is not null then return answer; end if;
  return hoinghi.delegate_moved(c, d, 'delegate confirm',
    '{proposed,registered}', 'confirmed', p_actor, p_key, p_request, '{}');
end $$;

create or replace function hoinghi.delegate_reinstate(
  p_actor text, p_key text, p_request text, p_conference text, p_delegate text)
returns text[] language plpgsql as $$
declare
  c hoinghi.conference := hoinghi.conference_for_delegates(p_conference);
  answer text[] := hoinghi.replay(c.conference_id, p_key, p_request);
  d hoinghi.delegate;
begin
  if answer is not null then return answer; end if;
  d := hoinghi.held_delegate(c, p_delegate);
  if d.state = 'cancelled' then perform hoinghi.delegate_once(d); end if;
  return hoinghi.delegate_moved(c, d, 'delegate reinstate', '{cancelled}', 'registered', p_actor,
    p_key, p_request, '{}');
end $$;

-- Cancels a delegate, who leaves all sessions; those who wait there move up.
create or replace function hoinghi.delegate_cancel(
  p_actor text, p_key text, p_request text, p_conference text, p_delegate text)
returns text[] language plpgsql as $$
declare
  c hoinghi.conference := hoinghi.open_conference(p_conference);
  code text := hoinghi.delegate_code(c.conference_id, p_conference, p_delegate);
  answer text[];
  d hoinghi.delegate;
  sessions text[];
  moved_up text[] := '{}';
  s text;
begin
  -- Sessions are locked before delegates. If another enrolment came in between, the locks are
  -- given back and taken again.
  loop
    begin
      sessions := hoinghi.enrolled_sessions(c.conference_id, code);
      perform hoinghi.lock_sessions(array_fill(c.code::text, array[cardinality(sessions)]),
        sessions);
      d := hoinghi.held_delegate(c, code);
      if hoinghi.enrolled_sessions(c.conference_id, code) <@ sessions then exit; end if;
      raise exception using errcode = 'HG002';
    exception when sqlstate 'HG002' then
    end;
  end loop;
  answer := hoinghi.replay(c.conference_id, p_key, p_request);
  if answer is not null then return answer; end if;
  answer := hoinghi.delegate_moved(c, d, 'delegate cancel',
    '{proposed,registered,confirmed,waitlisted,substitute,walk_in}', 'cancelled', p_actor, null,
    null, '{}');
  foreach s in array sessions loop
    moved_up := moved_up || hoinghi.leave_session(c.conference_id, p_actor, s, code);
  end loop;
  answer := answer || array[nullif(array_to_string(sessions, ' '), ''),
    nullif(array_to_string(moved_up, ' '), '')];
  if p_key is not null then
    insert into hoinghi.command_done (conference_id, key, request, answer)
    values (c.conference_id, p_key, p_request, answer);
  end if;
  return answer;
end $$;
