-- Going in somebody's place (đi thay). The place moves as a whole: number, seat, unit, group, quota
-- and the seats in sessions. Who is replaced stays in the books without any of them.

-- Replaces a delegate by a new one, who is a substitute.
create or replace function hoinghi.delegate_substitute(
  p_actor text, p_key text, p_request text, p_conference text, p_delegate text, p_code text,
  p_base text, p_name text, p_titles text[], p_identity text, p_sort_key text, p_fold text,
  p_tone_fold text, p_mark text, p_position text, p_phone text, p_email text, p_note text,
  p_birth_year integer, p_language text)
returns text[] language plpgsql as $$
declare
  c hoinghi.conference := hoinghi.conference_for_delegates(p_conference);
  answer text[] := hoinghi.replay(c.conference_id, p_key, p_request);
  sessions text[];
  old hoinghi.delegate;
  new hoinghi.delegate;
  made hoinghi.delegate;
begin
  if answer is not null then return answer; end if;
  old.delegate := hoinghi.delegate_code(c.conference_id, p_conference, p_delegate);
  sessions := hoinghi.hold_with_sessions(c, old.delegate);
  select * into old from hoinghi.delegate
  where conference_id = c.conference_id and delegate = old.delegate;
  perform hoinghi.check_state(old, 'delegate substitute', 'registered', 'confirmed', 'substitute');
  if exists (select from hoinghi.delegate
    where conference_id = c.conference_id and delegate = p_code) then
    perform hoinghi.refuse('delegate_exists', p_code);
  end if;
  made := old;
  made.delegate := coalesce(p_code,
    hoinghi.free_code('delegate', 'delegate', c.conference_id, p_base));
  made.name := p_name;
  made.titles := p_titles;
  made.identity := p_identity;
  made.sort_key := p_sort_key;
  made.search_fold := p_fold;
  made.tone_fold := p_tone_fold;
  made.mark := p_mark;
  made.position := p_position;
  made.phone := p_phone;
  made.email := p_email;
  made.note := p_note;
  made.birth_year := p_birth_year;
  made.state := 'substitute';
  made.state_before := null;
  made.replaces := old.delegate;
  made.batch := null;
  made.batch_row := null;
  made.reason := null;
  made.registered_at := now();
  new := hoinghi.without_place(old);
  new.state := 'substituted';
  new.replaced_by := made.delegate;
  -- Who was replaced is no duplicate, not even of a namesake who comes instead. The change of the
  -- number waits for scans under way, which are looked for behind it.
  perform hoinghi.rewrite_delegate(new);
  perform hoinghi.refuse_present(c, old, 'present_replaced');
  perform hoinghi.substitute_once(made, old.delegate);
  insert into hoinghi.delegate select made.*;
  perform hoinghi.hand_over(c.conference_id, old.delegate, made.delegate);
  perform hoinghi.inherit_verdicts(c, old.delegate, made.delegate);
  update hoinghi.ticket set revoked_at = now(), revoked_by = p_actor, reason = 'substituted'
  where conference_id = c.conference_id and delegate = old.delegate and revoked_at is null;
  perform hoinghi.revoked_certificate(old, p_actor, 'substituted', 'substitute');
  perform hoinghi.note_change(p_actor, 'delegate substitute', old, new);
  return hoinghi.done(c.conference_id, p_actor, p_key, p_request, 'delegate substitute',
    made.delegate, null, to_jsonb(made) || jsonb_build_object('sessions', sessions),
    hoinghi.delegate_answer(made) || array[made.seat, old.delegate,
      nullif(array_to_string(sessions, ' '), ''), hoinghi.delegate_warning(made, p_language)]);
end $$;

-- Gives the place back to who was replaced; the substitute is cancelled.
create or replace function hoinghi.delegate_unsubstitute(
  p_actor text, p_key text, p_request text, p_conference text, p_delegate text)
returns text[] language plpgsql as $$
declare
  c hoinghi.conference := hoinghi.conference_for_delegates(p_conference);
  answer text[] := hoinghi.replay(c.conference_id, p_key, p_request);
  sessions text[];
  old hoinghi.delegate;
  new hoinghi.delegate;
  before hoinghi.delegate;
  back hoinghi.delegate;
begin
  if answer is not null then return answer; end if;
  select * into old from hoinghi.delegate where conference_id = c.conference_id
    and delegate = hoinghi.delegate_code(c.conference_id, p_conference, p_delegate);
  perform hoinghi.check_state(old, 'delegate unsubstitute', 'substitute');
  sessions := hoinghi.hold_with_sessions(c, old.delegate, old.replaces);
  if c.rolls_closed <> '{}' then
    perform hoinghi.refuse('substitute_final', old.delegate,
      array_to_string(c.rolls_closed, ', '), p_conference);
  end if;
  select * into before from hoinghi.delegate
  where conference_id = c.conference_id and delegate = old.replaces;
  new := hoinghi.without_place(old);
  new.state := 'cancelled';
  new.replaces := null;
  perform hoinghi.rewrite_delegate(new);
  perform hoinghi.refuse_present(c, old, 'present_undone');
  back := before;
  back.state := before.state_before;
  back.state_before := null;
  back.replaced_by := null;
  back.number := old.number;
  back.seat := old.seat;
  back.over_quota := old.over_quota;
  if hoinghi.quota_changes(old, before) then
    back := hoinghi.judged(c, back, back.state);
  end if;
  perform hoinghi.delegate_once(back);
  perform hoinghi.rewrite_delegate(back);
  perform hoinghi.hand_over(c.conference_id, old.delegate, back.delegate);
  perform hoinghi.promote_quota(c, array[old.unit::text]);
  update hoinghi.ticket set revoked_at = now(), revoked_by = p_actor, reason = 'unsubstituted'
  where conference_id = c.conference_id and delegate = old.delegate and revoked_at is null;
  perform hoinghi.revoked_certificate(old, p_actor, 'unsubstituted', 'cancel');
  perform hoinghi.restore_ticket(c.conference_id, back.delegate, 'substituted');
  perform hoinghi.restore_certificate(c.conference_id, back.delegate, 'substitute');
  perform hoinghi.note_change(p_actor, 'delegate unsubstitute', old, new);
  return hoinghi.done(c.conference_id, p_actor, p_key, p_request, 'delegate unsubstitute',
    back.delegate, hoinghi.facts_other(to_jsonb(before), to_jsonb(back)),
    hoinghi.facts_other(to_jsonb(back), to_jsonb(before)),
    hoinghi.delegate_answer(back) || array[back.seat, old.delegate,
      nullif(array_to_string(sessions, ' '), '')]);
end $$;
