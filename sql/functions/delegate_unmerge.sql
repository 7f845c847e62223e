-- Undoes a merge: both entries are as they were. What the kept one was given meanwhile stays; what
-- was changed in the facts that it took would be lost, and refuses it.
create or replace function hoinghi.delegate_unmerge(
  p_actor text, p_key text, p_request text, p_conference text, p_other text)
returns text[] language plpgsql as $$
declare
  c hoinghi.conference := hoinghi.conference_for_delegates(p_conference);
  answer text[] := hoinghi.replay(c.conference_id, p_key, p_request);
  m hoinghi.delegate_merge;
  kept hoinghi.delegate;
  other hoinghi.delegate;
  new hoinghi.delegate;
  back hoinghi.delegate;
  seats record;
  moved_up text[];
begin
  if answer is not null then return answer; end if;
  m := hoinghi.last_merge(c, p_other);
  perform hoinghi.hold_merged_sessions(c, m);
  select * into kept from hoinghi.delegate
  where conference_id = c.conference_id and delegate = m.kept;
  select * into other from hoinghi.delegate
  where conference_id = c.conference_id and delegate = m.other;
  perform hoinghi.check_unmerge(kept, m);
  new := jsonb_populate_record(kept, m.kept_before -> 'facts');
  perform hoinghi.delegate_once(new);
  perform hoinghi.rewrite_delegate(new);
  back := hoinghi.back_from_merge(c, other, jsonb_populate_record(other, m.other_before));
  perform hoinghi.delegate_once(back);
  perform hoinghi.rewrite_delegate(back);
  if new.replaces is distinct from kept.replaces then
    update hoinghi.delegate set replaced_by = m.other
    where conference_id = c.conference_id and delegate = kept.replaces;
  end if;
  delete from hoinghi.delegate_unit where conference_id = c.conference_id and delegate = m.kept
    and unit in (select jsonb_array_elements_text(m.kept_before -> 'units'));
  delete from hoinghi.scan where conference_id = c.conference_id and delegate = m.kept
    and session = '' and entry = 1 and hoinghi.roll_name(day, half) in (
      select jsonb_array_elements_text(m.kept_before -> 'rolls'));
  update hoinghi.delegation set head = case when head = m.kept then m.other else head end,
    deputy = case when deputy = m.kept then m.other else deputy end
  where conference_id = c.conference_id
    and delegation in (select jsonb_array_elements_text(m.kept_before -> 'led'));
  perform hoinghi.refuse_outside_head(c.conference_id, m.kept);
  select * into seats from hoinghi.unmerge_seats(c, m);
  moved_up := hoinghi.promote_quota(c, array[kept.unit::text, other.unit]);
  perform hoinghi.restore_ticket(c.conference_id, m.other, 'merged');
  update hoinghi.certificate set revoked_at = now(), revoked_by = p_actor,
    revoke_reason = 'unmerged', revoked_with = 'unmerge'
  where conference_id = c.conference_id and delegate = m.kept and revoked_at is null
    and number = (m.kept_before ->> 'certificate')::integer;
  perform hoinghi.restore_certificate(c.conference_id, m.other, 'merge');
  update hoinghi.delegate_merge set undone_at = now()
  where conference_id = c.conference_id and merge = m.merge;
  -- Who waited may have moved up at once.
  select * into back from hoinghi.delegate
  where conference_id = c.conference_id and delegate = m.other;
  perform hoinghi.note_change(p_actor, 'delegate unmerge', kept, new);
  return hoinghi.done(c.conference_id, p_actor, p_key, p_request, 'delegate unmerge', m.other,
    hoinghi.facts_other(to_jsonb(other), to_jsonb(back)),
    hoinghi.facts_other(to_jsonb(back), to_jsonb(other)),
    hoinghi.delegate_answer(back) || array[m.kept,
      hoinghi.printed_name(new.titles, new.name, new.mark),
      nullif(array_to_string(seats.given_back, ' '), ''),
      nullif(array_to_string(seats.waiting, ' '), ''),
      nullif(array_to_string(array_remove(moved_up, m.other::text), ' '), '')]);
end $$;

-- The merge of this entry into another that is not undone; refuses where there is none.
create or replace function hoinghi.last_merge(c hoinghi.conference, p_other text)
returns hoinghi.delegate_merge language plpgsql stable as $$
declare
  m hoinghi.delegate_merge;
  code text := hoinghi.delegate_code(c.conference_id, c.code, p_other);
begin
  select * into m from hoinghi.delegate_merge
  where conference_id = c.conference_id and other = code and undone_at is null
  order by merge desc limit 1;
  if m.merge is null then perform hoinghi.refuse('merge_unknown', code); end if;
  return m;
end $$;

-- Locks the sessions of a merge with those that both have now, then both.
create or replace function hoinghi.hold_merged_sessions(
  c hoinghi.conference, m hoinghi.delegate_merge)
returns void language plpgsql as $$
declare
  sessions text[] := hoinghi.enrolled_sessions(c.conference_id, m.kept, m.other) || array(
    select e ->> 'session' from jsonb_array_elements(m.kept_before -> 'enrolments') e);
begin
  perform hoinghi.lock_sessions(array_fill(c.code::text, array[cardinality(sessions)]), sessions);
  perform hoinghi.hold_with_sessions(c, variadic array_remove(
    array[m.kept::text, m.other, m.other_before ->> 'replaces'], null));
end $$;

-- Refuses to undo a merge when the kept one is not active any more, or when a fact that it took was
-- changed since.
create or replace function hoinghi.check_unmerge(kept hoinghi.delegate, m hoinghi.delegate_merge)
returns void language plpgsql as $$
declare
  now_known jsonb := to_jsonb(kept);
  changed text;
begin
  if kept.merged_into is not null then
    perform hoinghi.refuse('merge_later', kept.delegate, kept.merged_into);
  end if;
  select string_agg(coalesce(hoinghi.fact_name(f.key), f.key), ' ' order by f.key) into changed
  from jsonb_each(m.kept_before -> 'after') f
  where now_known -> f.key is distinct from f.value
    and (hoinghi.fact_name(f.key) is not null or f.key = 'replaces');
  if changed is null and kept.state in ('cancelled', 'substituted') then changed := 'state'; end if;
  if changed is not null then
    perform hoinghi.refuse('merge_changed', kept.delegate, changed, m.other);
  end if;
end $$;

-- The merged entry as it was. Its place in the quota may be somebody else's now: then it waits.
create or replace function hoinghi.back_from_merge(
  c hoinghi.conference, other hoinghi.delegate, before hoinghi.delegate)
returns hoinghi.delegate language plpgsql as $$
declare
  back hoinghi.delegate := other;
begin
  back.merged_into := null;
  back.state_before := before.state_before;
  back.reason := before.reason;
  back.queue := before.queue;
  back.over_quota := before.over_quota;
  if before.over_quota or not hoinghi.counts(before.state) then
    back.state := before.state;
    return back;
  end if;
  return hoinghi.judged(c, back, before.state);
end $$;

-- Gives the other its seats back: those that passed to the kept one and are still there, and those
-- that were given up, which it waits for in its old place if they are taken.
create or replace function hoinghi.unmerge_seats(c hoinghi.conference, m hoinghi.delegate_merge)
returns table (given_back text[], waiting text[]) language plpgsql as $$
declare
  was hoinghi.enrolment;
  mine hoinghi.enrolment;
  had hoinghi.enrolment;
begin
  given_back := '{}';
  for was in
    select * from jsonb_populate_recordset(null::hoinghi.enrolment, m.kept_before -> 'enrolments') e
    where e.delegate = m.other and e.status <> 'cancelled' order by e.session
  loop
    if was.session <> all (m.sessions) then
      perform hoinghi.seat_again(c.conference_id, was);
      given_back := given_back || was.session::text;
      continue;
    end if;
    select * into mine from hoinghi.enrolment e where e.conference_id = c.conference_id
      and e.delegate = m.kept and e.session = was.session and e.status <> 'cancelled';
    if not found then continue; end if;
    perform hoinghi.pass_seat(c.conference_id, was.session, m.kept, m.other);
    given_back := given_back || was.session::text;
    select * into had
    from jsonb_populate_recordset(null::hoinghi.enrolment, m.kept_before -> 'enrolments') e
    where e.delegate = m.kept and e.session = was.session;
    if found then perform hoinghi.seat_again(c.conference_id, had); end if;
  end loop;
  waiting := array(select e.session::text from hoinghi.enrolment e
    where e.conference_id = c.conference_id and e.delegate = m.other and e.status = 'waitlisted'
    order by e.session);
  return next;
end $$;

-- Puts an enrolment back as it was: who had a seat waits for it in the old place, and gets it at
-- once if it is free.
create or replace function hoinghi.seat_again(p_id bigint, was hoinghi.enrolment)
returns void language plpgsql as $$
begin
  insert into hoinghi.enrolment (conference_id, session, delegate, status, place, at)
  values (p_id, was.session, was.delegate,
    case was.status when 'cancelled' then 'cancelled' else 'waitlisted' end, was.place, was.at)
  on conflict on constraint enrolment_pkey
    do update set status = excluded.status, place = excluded.place, at = excluded.at;
  if was.status = 'cancelled' then return; end if;
  update hoinghi.topic_session set waiting = topic_session.waiting + 1
  where conference_id = p_id and session = was.session;
  if exists (select from hoinghi.topic_session
    where conference_id = p_id and session = was.session and state <> 'cancelled') then
    perform hoinghi.promote_waiting(p_id, was.session);
  end if;
end $$;
