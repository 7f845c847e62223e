-- What replacing and merging share: a delegate's place, and how it passes to another.

-- The delegate without what belongs to the place.
create or replace function hoinghi.without_place(d hoinghi.delegate)
returns hoinghi.delegate language plpgsql immutable as $$
begin
  d.state_before := d.state;
  d.number := null;
  d.seat := null;
  d.queue := null;
  d.over_quota := false;
  return d;
end $$;

-- Refuses, with this token, somebody whom the roll says to be there, of any half-day or session.
create or replace function hoinghi.refuse_present(
  c hoinghi.conference, d hoinghi.delegate, p_token text)
returns void language plpgsql as $$
declare
  last record;
begin
  select l.day, l.half into last from (
    select distinct on (s.day, s.half, s.session) s.day, s.half, s.verdict
    from hoinghi.scan s where s.conference_id = c.conference_id and s.delegate = d.delegate
    order by s.day, s.half, s.session, s.entry desc) l
  where l.verdict = 'present' limit 1;
  if found then
    perform hoinghi.refuse(p_token, d.delegate, d.number::text, hoinghi.printed_day(last.day),
      last.half, c.code);
  end if;
end $$;

-- Refuses a substitute who is registered already in the unit.
create or replace function hoinghi.substitute_once(d hoinghi.delegate, p_replaced text)
returns void language plpgsql as $$
declare
  other hoinghi.delegate;
begin
  select * into other from hoinghi.delegate o
  where o.conference_id = d.conference_id and coalesce(o.unit, '') = coalesce(d.unit, '')
    and o.identity = d.identity and coalesce(o.mark, '') = coalesce(d.mark, '')
    and o.state not in ('cancelled', 'substituted')
  limit 1;
  if other.delegate is not null then
    perform hoinghi.refuse('substitute_twice',
      hoinghi.printed_name(other.titles, other.name, other.mark), other.delegate, p_replaced);
  end if;
end $$;

-- Hands the seats in sessions, with their places in the lines, and the lead of delegations over.
-- The caller holds the sessions and both delegates.
create or replace function hoinghi.hand_over(p_id bigint, p_from text, p_to text)
returns void language plpgsql as $$
begin
  -- What the heir gave up in the same sessions makes room.
  delete from hoinghi.enrolment e where e.conference_id = p_id and e.delegate = p_to
    and exists (select from hoinghi.enrolment o where o.conference_id = p_id
      and o.delegate = p_from and o.session = e.session and o.status <> 'cancelled');
  update hoinghi.enrolment set delegate = p_to
  where conference_id = p_id and delegate = p_from and status <> 'cancelled';
  perform hoinghi.hand_over_lead(p_id, p_from, p_to);
end $$;

-- Who leads a delegation hands the lead over; answers the delegations.
create or replace function hoinghi.hand_over_lead(p_id bigint, p_from text, p_to text)
returns text[] language plpgsql as $$
declare
  led text[];
begin
  with moved as (
    update hoinghi.delegation
    set head = case when head = p_from then p_to else head end,
      deputy = case when deputy = p_from then p_to else deputy end
    where conference_id = p_id and p_from in (head, deputy)
    returning delegation
  )
  select array_agg(delegation::text order by delegation) into led from moved;
  return coalesce(led, '{}');
end $$;

-- In rolls that are closed the heir stands where the other stood, so that their counts hold, unless it
-- has an entry of its own; answers which rolls.
create or replace function hoinghi.inherit_verdicts(
  c hoinghi.conference, p_from text, p_to text)
returns text[] language plpgsql as $$
declare
  rolls text[];
begin
  with put as (
    insert into hoinghi.scan (conference_id, delegate, day, half, session, entry, verdict, at, actor)
    select distinct on (s.day, s.half) s.conference_id, p_to, s.day, s.half, '', 1, s.verdict, s.at,
      s.actor
    from hoinghi.scan s
    where s.conference_id = c.conference_id and s.delegate = p_from and s.session = ''
      and hoinghi.roll_name(s.day, s.half) = any (c.rolls_closed)
    order by s.day, s.half, s.entry desc
    on conflict on constraint scan_pkey do nothing
    returning day, half
  )
  select array_agg(hoinghi.roll_name(day, half)) into rolls from put;
  return coalesce(rolls, '{}');
end $$;

-- Makes the last ticket valid again if it was revoked for this reason and none came after it.
create or replace function hoinghi.restore_ticket(p_id bigint, p_delegate text, p_reason text)
returns void language plpgsql as $$
begin
  update hoinghi.ticket t set revoked_at = null, revoked_by = null, reason = null
  where t.conference_id = p_id and t.delegate = p_delegate and t.reason = p_reason
    and t.issue = (select max(l.issue) from hoinghi.ticket l
      where l.conference_id = p_id and l.delegate = p_delegate);
end $$;

-- Writes the audit of what a command changed in a delegate beside its main subject.
create or replace function hoinghi.note_change(
  p_actor text, p_command text, old hoinghi.delegate, new hoinghi.delegate)
returns void language plpgsql as $$
begin
  insert into hoinghi.audit (conference_id, actor, command, subject, before, after)
  values (old.conference_id, p_actor, p_command, old.delegate,
    hoinghi.facts_other(to_jsonb(old), to_jsonb(new)),
    hoinghi.facts_other(to_jsonb(new), to_jsonb(old)));
end $$;
