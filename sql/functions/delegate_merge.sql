-- Two entries that are one person. The kept one takes what the other knows and it does not; the
-- other is cancelled. Both stay, with all that is needed to undo it.
create or replace function hoinghi.delegate_merge(
  p_actor text, p_key text, p_request text, p_conference text, p_kept text, p_other text)
returns text[] language plpgsql as $$
declare
  c hoinghi.conference := hoinghi.conference_for_delegates(p_conference);
  answer text[] := hoinghi.replay(c.conference_id, p_key, p_request);
  kept hoinghi.delegate;
  other hoinghi.delegate;
  new hoinghi.delegate;
  gone hoinghi.delegate;
  enrolments jsonb;
  units text[];
  led text[];
  seats record;
  moved_up text[];
  papers integer[];
  rolls text[];
begin
  if answer is not null then return answer; end if;
  select * into kept from hoinghi.delegate where conference_id = c.conference_id
    and delegate = hoinghi.delegate_code(c.conference_id, p_conference, p_kept);
  select * into other from hoinghi.delegate where conference_id = c.conference_id
    and delegate = hoinghi.delegate_code(c.conference_id, p_conference, p_other);
  perform hoinghi.hold_with_sessions(c, variadic
    array_remove(array[kept.delegate::text, other.delegate, other.replaces], null));
  -- Waits for scans of it that are under way.
  perform from hoinghi.delegate
  where conference_id = c.conference_id and delegate = other.delegate for update;
  perform hoinghi.check_merge(c, kept, other);
  new := hoinghi.with_facts_of(kept, other);
  gone := other;
  gone.state := 'cancelled';
  gone.state_before := other.state;
  gone.merged_into := kept.delegate;
  gone.queue := null;
  gone.over_quota := false;
  perform hoinghi.rewrite_delegate(gone);
  new := hoinghi.with_quota_kept(kept, new);
  perform hoinghi.delegate_once(new);
  perform hoinghi.rewrite_delegate(new);
  if new.replaces is distinct from kept.replaces then
    update hoinghi.delegate set replaced_by = new.delegate
    where conference_id = c.conference_id and delegate = new.replaces;
  end if;
  rolls := hoinghi.inherit_verdicts(c, other.delegate, kept.delegate);
  units := hoinghi.take_units(new, other);
  led := hoinghi.hand_over_lead(c.conference_id, other.delegate, kept.delegate);
  enrolments := hoinghi.enrolments_of(c.conference_id, kept.delegate, other.delegate);
  select * into seats from hoinghi.merge_seats(c, p_actor, kept.delegate, other.delegate);
  moved_up := hoinghi.promote_quota(c, array[kept.unit::text, other.unit]);
  update hoinghi.ticket set revoked_at = now(), revoked_by = p_actor, reason = 'merged'
  where conference_id = c.conference_id and delegate = other.delegate and revoked_at is null;
  papers := hoinghi.merged_certificates(c, kept, other, p_actor);
  update hoinghi.conference set last_merge = last_merge + 1
  where conference_id = c.conference_id returning last_merge into c.last_merge;
  insert into hoinghi.delegate_merge (conference_id, merge, kept, other, kept_before, other_before,
    sessions, unit_added, actor)
  values (c.conference_id, c.last_merge, kept.delegate, other.delegate,
    jsonb_build_object('facts', hoinghi.facts_other(to_jsonb(kept), to_jsonb(new)),
      'after', hoinghi.facts_other(to_jsonb(new), to_jsonb(kept)), 'enrolments', enrolments,
      'units', units, 'led', led, 'certificate', papers[2],
      'rolls', rolls),
    to_jsonb(other), seats.moved, units <> '{}', p_actor);
  perform hoinghi.note_change(p_actor, 'delegate merge', other, gone);
  return hoinghi.done(c.conference_id, p_actor, p_key, p_request, 'delegate merge', kept.delegate,
    hoinghi.facts_other(to_jsonb(kept), to_jsonb(new)),
    hoinghi.facts_other(to_jsonb(new), to_jsonb(kept))
      || jsonb_build_object('merged', other.delegate, 'sessions', seats.moved)
      || jsonb_strip_nulls(jsonb_build_object('revoked', papers[1], 'certificate', papers[2])),
    hoinghi.delegate_answer(new) || array[other.delegate, hoinghi.facts_taken(kept, new),
      hoinghi.units_represented(c.conference_id, kept.delegate),
      nullif(array_to_string(seats.moved, ' '), ''),
      nullif(array_to_string(seats.left_out, ' '), ''),
      nullif(array_to_string(seats.promoted, ' '), ''),
      nullif(array_to_string(moved_up, ' '), ''), papers[1]::text, papers[2]::text]);
end $$;

-- Refuses to merge who is not active, or who was called on the roll: what the roll says of somebody
-- stays with the entry.
create or replace function hoinghi.check_merge(
  c hoinghi.conference, kept hoinghi.delegate, other hoinghi.delegate)
returns void language plpgsql as $$
declare
  active text[] := '{proposed,registered,confirmed,waitlisted,substitute,walk_in}';
begin
  if kept.delegate = other.delegate then
    perform hoinghi.refuse('merge_same', kept.delegate);
  end if;
  perform hoinghi.check_state(kept, 'delegate merge', variadic active);
  perform hoinghi.check_state(other, 'delegate merge', variadic active);
  if hoinghi.was_called(other) then
    perform hoinghi.refuse(
      case when hoinghi.was_called(kept) then 'merge_both_called' else 'merge_called' end,
      other.delegate, kept.delegate, other.number::text, c.code);
  end if;
end $$;

-- Revokes the other's certificate. The kept one gets one for the same reason if it never had any.
-- Answers both numbers, null for none.
create or replace function hoinghi.merged_certificates(
  c hoinghi.conference, kept hoinghi.delegate, other hoinghi.delegate, p_actor text)
returns integer[] language plpgsql as $$
declare
  old hoinghi.certificate := hoinghi.revoked_certificate(other, p_actor, 'merged', 'merge');
  held text[];
  made integer;
begin
  if old.number is null or exists (select from hoinghi.certificate r
    where r.conference_id = c.conference_id and r.delegate = kept.delegate
      and r.revoked_with is distinct from 'unmerge') then
    return array[old.number, null];
  end if;
  held := hoinghi.held_rolls(c.conference_id);
  -- The roll has nothing of the other but absences.
  insert into hoinghi.certificate (conference_id, number, delegate, present, held, reason, issued_by)
  select c.conference_id, n.last_certificate + 1, kept.delegate,
    coalesce((select p.present
      from hoinghi.half_days_present(c.conference_id, held, kept.delegate) p), 0),
    greatest(cardinality(held), 1), old.reason, p_actor
  from hoinghi.conference n where n.conference_id = c.conference_id
  returning number into made;
  update hoinghi.conference set last_certificate = made where conference_id = c.conference_id;
  return array[old.number, made];
end $$;

-- Whether the roll says of a delegate more than an absence.
create or replace function hoinghi.was_called(d hoinghi.delegate)
returns boolean language sql stable as $$
  select exists (
    select from (
      select distinct on (s.day, s.half, s.session) s.verdict from hoinghi.scan s
      where s.conference_id = d.conference_id and s.delegate = d.delegate
      order by s.day, s.half, s.session, s.entry desc) l
    where l.verdict <> 'absent')
$$;

-- Takes the other's units as those the kept one stands for, too; answers which ones are new.
create or replace function hoinghi.take_units(kept hoinghi.delegate, other hoinghi.delegate)
returns text[] language plpgsql as $$
declare
  added text[];
begin
  with put as (
    insert into hoinghi.delegate_unit (conference_id, delegate, unit, position)
    select kept.conference_id, kept.delegate, u.unit, u.position
    from (
      select other.unit, other.position where other.unit is not null
      union all
      select r.unit, r.position from hoinghi.delegate_unit r
      where r.conference_id = other.conference_id and r.delegate = other.delegate
        and r.unit is distinct from other.unit) u
    where u.unit is distinct from kept.unit
    on conflict on constraint delegate_unit_pkey do nothing
    returning unit
  )
  select array_agg(unit::text order by unit) into added from put;
  return coalesce(added, '{}');
end $$;

-- The enrolments of two delegates, to put them back.
create or replace function hoinghi.enrolments_of(p_id bigint, p_kept text, p_other text)
returns jsonb language sql stable as $$
  select coalesce(jsonb_agg(to_jsonb(e) order by e.session, e.delegate), '[]')
  from hoinghi.enrolment e
  where e.conference_id = p_id and e.delegate in (p_kept, p_other)
$$;

-- Moves the other's seats to the kept one: where it has none and is free, and where it only waits
-- for one. The rest is given up, and those who wait there move up.
create or replace function hoinghi.merge_seats(
  c hoinghi.conference, p_actor text, p_kept text, p_other text)
returns table (moved text[], left_out text[], promoted text[]) language plpgsql as $$
declare
  e record;
begin
  moved := '{}';
  left_out := '{}';
  promoted := '{}';
  for e in
    select o.session::text as name, o.status, s.state, s.during, k.status as had
    from hoinghi.enrolment o
    join hoinghi.topic_session s on s.conference_id = o.conference_id and s.session = o.session
    left join hoinghi.enrolment k on k.conference_id = o.conference_id and k.delegate = p_kept
      and k.session = o.session
    where o.conference_id = c.conference_id and o.delegate = p_other and o.status <> 'cancelled'
    order by o.session
  loop
    if coalesce(e.had, 'cancelled') = 'cancelled'
        and not (e.state = 'scheduled' and hoinghi.is_busy(c.conference_id, p_kept, e.during))
      or e.had = 'waitlisted' and e.status = 'confirmed' then
      perform hoinghi.pass_seat(c.conference_id, e.name, p_other, p_kept);
      moved := moved || e.name;
    else
      left_out := left_out || e.name;
      promoted := promoted || hoinghi.leave_session(c.conference_id, p_actor, e.name, p_other);
    end if;
  end loop;
  return next;
end $$;

-- Whether a delegate is enrolled in something at that time.
create or replace function hoinghi.is_busy(p_id bigint, p_delegate text, p_during tstzrange)
returns boolean language sql stable as $$
  select exists (
    select from hoinghi.enrolment o
    join hoinghi.topic_session t on t.conference_id = o.conference_id and t.session = o.session
    where o.conference_id = p_id and o.delegate = p_delegate and o.status <> 'cancelled'
      and t.state = 'scheduled' and t.during && p_during)
$$;

-- Passes an enrolment on; what the heir had in that session goes.
create or replace function hoinghi.pass_seat(
  p_id bigint, p_session text, p_from text, p_to text)
returns void language plpgsql as $$
declare
  had text;
begin
  delete from hoinghi.enrolment
  where conference_id = p_id and delegate = p_to and session = p_session returning status into had;
  update hoinghi.enrolment set delegate = p_to
  where conference_id = p_id and delegate = p_from and session = p_session;
  if had = 'waitlisted' then
    update hoinghi.topic_session set waiting = waiting - 1
    where conference_id = p_id and session = p_session;
  end if;
end $$;
