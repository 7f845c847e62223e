-- Changing what is known of a delegate.

-- Stores a delegate anew: everything but the code.
create or replace function hoinghi.rewrite_delegate(d hoinghi.delegate)
returns void language plpgsql as $$
begin
  update hoinghi.delegate set number = d.number, name = d.name, titles = d.titles, mark = d.mark,
    identity = d.identity, sort_key = d.sort_key, search_fold = d.search_fold,
    tone_fold = d.tone_fold, position = d.position, unit = d.unit,
    participant_group = d.participant_group, phone = d.phone, email = d.email, note = d.note,
    state = d.state, synthetic = d.synthetic, birth_year = d.birth_year, seat = d.seat,
    queue = d.queue, over_quota = d.over_quota, reason = d.reason, replaces = d.replaces,
    replaced_by = d.replaced_by, state_before = d.state_before, merged_into = d.merged_into,
    batch = d.batch, batch_row = d.batch_row
  where conference_id = d.conference_id and delegate = d.delegate;
end $$;

create or replace function hoinghi.delegate_update(
  p_actor text, p_key text, p_request text, p_conference text, p_delegate text,
  p_name text, p_titles text[], p_identity text, p_sort_key text, p_fold text, p_tone_fold text,
  p_mark text, p_position text, p_unit text, p_unit_identity text, p_group text, p_phone text,
  p_email text, p_note text, p_birth_year text, p_seat text, p_language text)
returns text[] language plpgsql as $$
declare
  c hoinghi.conference := hoinghi.conference_for_delegates(p_conference);
  answer text[] := hoinghi.replay(c.conference_id, p_key, p_request);
  old hoinghi.delegate;
  new hoinghi.delegate;
  moved_up text[] := '{}';
  quota text;
begin
  if answer is not null then return answer; end if;
  old := hoinghi.delegate_with_waiting(c, p_delegate);
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
  new.birth_year := hoinghi.changed(old.birth_year::text, p_birth_year)::integer;
  new.seat := hoinghi.changed(old.seat, p_seat);
  if new.state not in ('cancelled', 'substituted') then perform hoinghi.delegate_once(new); end if;
  if hoinghi.quota_changes(old, new) then
    new.queue := null;
    new := hoinghi.judged(c, new,
      case old.state when 'waitlisted' then hoinghi.placed_state(old) else old.state end);
  end if;
  perform hoinghi.rewrite_delegate(new);
  perform hoinghi.refuse_outside_head(c.conference_id, new.delegate);
  if old.unit is distinct from new.unit
    or old.participant_group is distinct from new.participant_group then
    moved_up := hoinghi.promote_quota(c, array[old.unit::text]);
  end if;
  quota := hoinghi.quota_line(c.conference_id, new.unit, new.participant_group);
  return hoinghi.done(c.conference_id, p_actor, p_key, p_request, 'delegate update', old.delegate,
    to_jsonb(old), to_jsonb(new), hoinghi.delegate_answer(new) || array[new.queue::text, quota,
      nullif(array_to_string(moved_up, ' '), ''),
      nullif(concat_ws('; ', hoinghi.quota_warning(new, quota, p_language),
        hoinghi.delegate_warning(new, p_language)), '')]);
end $$;

-- Whether a delegate who moves comes under another quota; one who needs no place does not.
create or replace function hoinghi.quota_changes(old hoinghi.delegate, new hoinghi.delegate)
returns boolean language sql stable as $$
  select (hoinghi.counts(old.state) or old.state = 'waitlisted')
    and hoinghi.quota_of(old.conference_id, old.unit, old.participant_group)
      is distinct from hoinghi.quota_of(new.conference_id, new.unit, new.participant_group)
$$;
