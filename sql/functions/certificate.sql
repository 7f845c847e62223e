-- Certificates: a register number for each delegate who was present for long enough.

-- Whose certificates are meant, by code; refuses what there is not.
create or replace function hoinghi.certificate_scope(
  p_id bigint, p_conference text, p_delegate text, p_unit text, p_unit_identity text,
  p_group text)
returns table (delegate text, unit text, participant_group text) language plpgsql stable as $$
begin
  if p_delegate is not null then
    delegate := hoinghi.delegate_code(p_id, p_conference, p_delegate);
  end if;
  unit := hoinghi.unit_named(p_id, p_conference, p_unit, p_unit_identity);
  if p_group is not null then
    participant_group := (hoinghi.group_of(p_id, p_conference, p_group)).participant_group;
  end if;
  return next;
end $$;

-- What becomes of each delegate who takes part, of a unit, a group, or one alone. Whoever is named
-- alone gets a certificate for a reason, too, or a new one after one that was revoked. One that went
-- because a merge was undone was never taken from anybody.
create or replace function hoinghi.certificates_judged(
  c hoinghi.conference, p_delegate text, p_unit text, p_group text, p_held text[],
  p_reason text)
returns table (delegate text, present integer, is_earned boolean, outcome text, place bigint)
language sql stable as $$
  select d.delegate, coalesce(p.present, 0), e.is_earned,
    case
      when t.is_valid then 'already'
      when t.delegate is not null and p_delegate is null then 'withheld'
      when e.is_earned or p_reason is not null then 'issued'
      else 'not_earned'
    end,
    row_number() over (order by g.protocol_order, d.participant_group, u.protocol_order, d.unit,
      d.number)
  from hoinghi.delegate d
  left join hoinghi.half_days_present(c.conference_id, p_held, p_delegate) p
    on p.delegate = d.delegate
  cross join lateral (select coalesce(p.present, 0) * 100
    >= c.certificate_share * cardinality(p_held) as is_earned) e
  left join (
    select r.delegate, bool_or(r.revoked_at is null) as is_valid
    from hoinghi.certificate r
    where r.conference_id = c.conference_id and r.revoked_with is distinct from 'unmerge'
    group by r.delegate) t on t.delegate = d.delegate
  left join hoinghi.participant_group g on g.conference_id = d.conference_id
    and g.participant_group = d.participant_group
  left join hoinghi.unit u on u.conference_id = d.conference_id and u.unit = d.unit
  where d.conference_id = c.conference_id and hoinghi.takes_part(d.state)
    and (p_delegate is null or d.delegate = p_delegate)
    and (p_unit is null or d.unit = p_unit)
    and (p_group is null or d.participant_group = p_group)
$$;

-- Issues a certificate to everybody who has earned one and never had one, in order of protocol. A
-- reason is kept only for who has not earned it.
create or replace function hoinghi.certificate_issue(
  p_actor text, p_key text, p_request text, p_conference text, p_delegate text, p_unit text,
  p_unit_identity text, p_group text, p_reason text, p_early boolean)
returns text[] language plpgsql as $$
declare
  c hoinghi.conference := hoinghi.conference_for_delegates(p_conference);
  answer text[] := hoinghi.replay(c.conference_id, p_key, p_request);
  who record;
  held text[];
  half_days integer;
  tally record;
begin
  if answer is not null then return answer; end if;
  select * into who from hoinghi.certificate_scope(c.conference_id, p_conference, p_delegate,
    p_unit, p_unit_identity, p_group);
  perform hoinghi.check_certificate_state(c.conference_id, who.delegate);
  held := hoinghi.held_rolls(c.conference_id);
  half_days := cardinality(held);
  if half_days = 0 then perform hoinghi.refuse('certificate_no_roll', p_conference); end if;
  if who.delegate is null and not p_early then perform hoinghi.check_rolls_called(c, held); end if;
  with judged as materialized (
    select * from hoinghi.certificates_judged(c, who.delegate, who.unit, who.participant_group,
      held, p_reason)
  ), made as (
    insert into hoinghi.certificate (conference_id, number, delegate, present, held, reason,
      issued_by)
    select c.conference_id, c.last_certificate + row_number() over (order by j.place), j.delegate,
      j.present, half_days, case when not j.is_earned then p_reason end, p_actor
    from judged j where j.outcome = 'issued'
    order by j.place
    returning certificate.number, certificate.delegate, certificate.present, certificate.reason
  ), noted as (
    insert into hoinghi.audit (conference_id, actor, command, subject, after)
    select c.conference_id, p_actor, 'certificate issue', m.delegate, jsonb_strip_nulls(
      jsonb_build_object('certificate', m.number, 'present', m.present, 'held', half_days,
        'reason', m.reason))
    from made m order by m.number
  )
  select m.issued, m.first, m.last, m.reason, j.already, j.not_earned, j.withheld, j.present
  into tally
  from (
    select count(*) as issued, min(number) as first, max(number) as last, max(reason) as reason
    from made) m
  cross join (
    select count(*) filter (where outcome = 'already') as already,
      count(*) filter (where outcome = 'not_earned') as not_earned,
      count(*) filter (where outcome = 'withheld') as withheld, max(present) as present
    from judged) j;
  if who.delegate is not null and tally.not_earned > 0 then
    perform hoinghi.refuse('certificate_not_earned', who.delegate, tally.present::text,
      half_days::text, c.certificate_share::text, p_conference);
  end if;
  update hoinghi.conference set last_certificate = tally.last
  where conference_id = c.conference_id and tally.last is not null;
  answer := array[tally.issued, tally.first, tally.last, tally.already, tally.not_earned,
    tally.withheld]::text[] || array[array_to_string(held, ' '),
      case when p_reason is not null and tally.reason is null
        then case when tally.already > 0 then 'already' else 'earned' end end];
  if p_key is not null then
    insert into hoinghi.command_done (conference_id, key, request, answer)
    values (c.conference_id, p_key, p_request, answer);
  end if;
  return answer;
end $$;

-- Refuses a named delegate who does not take part.
create or replace function hoinghi.check_certificate_state(p_id bigint, p_delegate text)
returns void language plpgsql stable as $$
declare
  d hoinghi.delegate;
begin
  select * into d from hoinghi.delegate where conference_id = p_id and delegate = p_delegate;
  if not hoinghi.takes_part(d.state) then
    perform hoinghi.refuse('certificate_state', d.delegate, d.state);
  end if;
end $$;

-- Takes a delegate's certificate back; a delegate in any state may have one to take back.
create or replace function hoinghi.certificate_revoke(
  p_actor text, p_key text, p_request text, p_conference text, p_delegate text, p_reason text)
returns text[] language plpgsql as $$
declare
  c hoinghi.conference := hoinghi.conference_for_delegates(p_conference);
  answer text[] := hoinghi.replay(c.conference_id, p_key, p_request);
  d hoinghi.delegate;
  old hoinghi.certificate;
begin
  if answer is not null then return answer; end if;
  d := hoinghi.held_delegate(c, p_delegate);
  old := hoinghi.revoked_certificate(d, p_actor, p_reason, null);
  if old.number is null then
    perform hoinghi.refuse('certificate_none', d.delegate, p_conference);
  end if;
  return hoinghi.done(c.conference_id, p_actor, p_key, p_request, 'certificate revoke',
    d.delegate, jsonb_build_object('certificate', old.number),
    jsonb_strip_nulls(jsonb_build_object('revoked', old.number, 'reason', p_reason)),
    array[old.number::text, d.delegate, hoinghi.printed_name(d.titles, d.name, d.mark),
      hoinghi.wire_time(old.revoked_at, c.zone), p_reason]);
end $$;

-- Revokes a delegate's valid certificate, if there is one, and answers it. p_with is the command that
-- does so by itself, else null.
create or replace function hoinghi.revoked_certificate(
  d hoinghi.delegate, p_actor text, p_reason text, p_with text)
returns hoinghi.certificate language plpgsql as $$
declare
  revoked hoinghi.certificate;
begin
  update hoinghi.certificate set revoked_at = now(), revoked_by = p_actor,
    revoke_reason = p_reason, revoked_with = p_with
  where conference_id = d.conference_id and delegate = d.delegate and revoked_at is null
  returning * into revoked;
  return revoked;
end $$;

-- Makes the last certificate valid again if this command revoked it and none came after it.
create or replace function hoinghi.restore_certificate(
  p_id bigint, p_delegate text, p_with text)
returns void language plpgsql as $$
begin
  update hoinghi.certificate r set revoked_at = null, revoked_by = null, revoke_reason = null,
    revoked_with = null
  where r.conference_id = p_id and r.delegate = p_delegate and r.revoked_with = p_with
    and r.number = (select max(l.number) from hoinghi.certificate l
      where l.conference_id = p_id and l.delegate = p_delegate);
end $$;
