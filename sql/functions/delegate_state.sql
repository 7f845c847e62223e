-- The states of a registration. Each command takes some of them and leads to one:
--
--   register     -                                      -> proposed, registered or confirmed
--   confirm      proposed, registered                   -> confirmed
--   approve      waitlisted                             -> registered, beyond the quota
--   refuse       waitlisted                             -> cancelled
--   (by itself)  waitlisted, when a place comes free    -> registered
--   substitute   registered, confirmed, substitute      -> substituted; the other is substitute
--   unsubstitute substitute                             -> cancelled; the other is as before
--   walk-in      -                                      -> walk_in
--   cancel       all but substituted and cancelled      -> cancelled
--   reinstate    cancelled                              -> registered, or walk_in as before
--
-- What would be registered or confirmed without a place in the quota is waitlisted. Wherever the
-- table says registered, somebody who stands in for another is substitute. No other move is taken.

-- Refuses a command that does not take a delegate in this state.
create or replace function hoinghi.check_state(
  d hoinghi.delegate, p_command text, variadic p_from text[])
returns void language plpgsql as $$
begin
  if d.state <> all (p_from) then
    perform hoinghi.refuse('delegate_state', d.delegate, d.state, p_command,
      array_to_string(p_from, ', '));
  end if;
end $$;

-- The delegate, held together with those who may move up.
create or replace function hoinghi.delegate_with_waiting(c hoinghi.conference, p_delegate text)
returns hoinghi.delegate language plpgsql as $$
declare
  code text := hoinghi.delegate_code(c.conference_id, c.code, p_delegate);
  d hoinghi.delegate;
begin
  perform hoinghi.hold_delegates(c.conference_id, array[code], '{}');
  select * into d from hoinghi.delegate where conference_id = c.conference_id and delegate = code;
  return d;
end $$;

-- What of the first is otherwise in the second.
create or replace function hoinghi.facts_other(p_facts jsonb, p_than jsonb)
returns jsonb language sql immutable as $$
  select coalesce(jsonb_object_agg(f.key, f.value), '{}') from jsonb_each(p_facts) f
  where f.value is distinct from p_than -> f.key
$$;

-- Stores what became of a delegate, with the audit of what changed; answers with the quota's line. Who
-- takes part again has the certificate again that went with the place.
create or replace function hoinghi.delegate_moved(
  old hoinghi.delegate, new hoinghi.delegate, p_command text, p_actor text, p_key text,
  p_request text)
returns text[] language plpgsql as $$
begin
  perform hoinghi.rewrite_delegate(new);
  if hoinghi.takes_part(new.state) then
    perform hoinghi.restore_certificate(new.conference_id, new.delegate, 'cancel');
  end if;
  return hoinghi.done(new.conference_id, p_actor, p_key, p_request, p_command, new.delegate,
    hoinghi.facts_other(to_jsonb(old), to_jsonb(new)),
    hoinghi.facts_other(to_jsonb(new), to_jsonb(old)),
    hoinghi.delegate_answer(new) || array[new.queue::text,
      hoinghi.quota_line(new.conference_id, new.unit, new.participant_group)]);
end $$;

-- Confirms a delegate; who was only proposed needs a place first.
create or replace function hoinghi.delegate_confirm(
  p_actor text, p_key text, p_request text, p_conference text, p_delegate text)
returns text[] language plpgsql as $$
declare
  c hoinghi.conference := hoinghi.conference_for_delegates(p_conference);
  answer text[] := hoinghi.replay(c.conference_id, p_key, p_request);
  old hoinghi.delegate;
  new hoinghi.delegate;
begin
  if answer is not null then return answer; end if;
  old := hoinghi.held_delegate(c, p_delegate);
  perform hoinghi.check_state(old, 'delegate confirm', 'proposed', 'registered');
  new := old;
  if hoinghi.counts(old.state) then new.state := 'confirmed';
  else new := hoinghi.judged(c, old, 'confirmed'); end if;
  return hoinghi.delegate_moved(old, new, 'delegate confirm', p_actor, p_key, p_request);
end $$;

-- Takes in somebody who waits, although the quota has no place left.
create or replace function hoinghi.delegate_approve(
  p_actor text, p_key text, p_request text, p_conference text, p_delegate text)
returns text[] language plpgsql as $$
declare
  c hoinghi.conference := hoinghi.conference_for_delegates(p_conference);
  answer text[] := hoinghi.replay(c.conference_id, p_key, p_request);
  old hoinghi.delegate;
  new hoinghi.delegate;
begin
  if answer is not null then return answer; end if;
  old := hoinghi.held_delegate(c, p_delegate);
  perform hoinghi.check_state(old, 'delegate approve', 'waitlisted');
  new := old;
  new.state := hoinghi.placed_state(old);
  new.queue := null;
  new.over_quota := true;
  return hoinghi.delegate_moved(old, new, 'delegate approve', p_actor, p_key, p_request);
end $$;

-- Takes a cancelled delegate back, in the queue if there is no place any more.
create or replace function hoinghi.delegate_reinstate(
  p_actor text, p_key text, p_request text, p_conference text, p_delegate text)
returns text[] language plpgsql as $$
declare
  c hoinghi.conference := hoinghi.conference_for_delegates(p_conference);
  answer text[] := hoinghi.replay(c.conference_id, p_key, p_request);
  old hoinghi.delegate;
  new hoinghi.delegate;
begin
  if answer is not null then return answer; end if;
  old := hoinghi.held_delegate(c, p_delegate);
  perform hoinghi.check_state(old, 'delegate reinstate', 'cancelled');
  if old.merged_into is not null then
    perform hoinghi.refuse('delegate_merged', old.delegate, old.merged_into);
  end if;
  perform hoinghi.delegate_once(old);
  new := hoinghi.judged(c, old, case old.state_before when 'walk_in' then 'walk_in'
    else hoinghi.placed_state(old) end);
  new.state_before := null;
  new.reason := null;
  if new.number is null then
    update hoinghi.conference set last_number = last_number + 1
    where conference_id = c.conference_id returning last_number into new.number;
  end if;
  return hoinghi.delegate_moved(old, new, 'delegate reinstate', p_actor, p_key, p_request);
end $$;
