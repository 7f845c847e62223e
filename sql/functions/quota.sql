-- Quotas: how many delegates a unit may send, and who waits for a place. Whoever changes who counts
-- holds the conference's row, so no two take the last place, and nobody waits while there is one.

-- Whether a delegate in this state takes up a place.
create or replace function hoinghi.counts(p_state text)
returns boolean language sql immutable as $$
  select p_state in ('registered', 'confirmed', 'substitute')
$$;

-- Whether a delegate in this state takes part: is expected, or came without being on a list.
create or replace function hoinghi.takes_part(p_state text)
returns boolean language sql immutable as $$
  select p_state in ('registered', 'confirmed', 'substitute', 'walk_in')
$$;

-- The quota for such a delegate: that of unit and group, else that of the unit for all groups
-- without one of their own, else none.
create or replace function hoinghi.quota_of(p_id bigint, p_unit text, p_group text)
returns hoinghi.quota language sql stable as $$
  select q from hoinghi.quota q
  where q.conference_id = p_id and q.unit = p_unit
    and q.participant_group in ('', coalesce(p_group, ''))
  order by q.participant_group desc limit 1
$$;

-- Each quota of these units, null for all units, with how many take up its places, how many of them
-- were approved beyond it, and how many wait.
create or replace function hoinghi.quota_lines(p_id bigint, p_units text[])
returns table (unit text, participant_group text, places integer, registered bigint,
  approved bigint, waiting bigint)
language sql stable as $$
  select u.unit, n.*
  from (select distinct w.unit from unnest(coalesce(p_units, array(
    select q.unit::text from hoinghi.quota q where q.conference_id = p_id))) as w (unit)) u
  cross join lateral (
    select q.participant_group, q.places, count(*) filter (where hoinghi.counts(d.state)),
      count(*) filter (where hoinghi.counts(d.state) and d.over_quota),
      count(*) filter (where d.state = 'waitlisted')
    from hoinghi.quota q
    left join (
      select coalesce(o.participant_group, '') as key, d.state, d.over_quota
      from hoinghi.delegate d
      left join hoinghi.quota o on o.conference_id = d.conference_id and o.unit = d.unit
        and o.participant_group = d.participant_group
      where d.conference_id = p_id and coalesce(d.unit, '') = u.unit
        and d.state not in ('cancelled', 'substituted')) d on d.key = q.participant_group
    where q.conference_id = p_id and q.unit = u.unit
    group by q.participant_group, q.places) n
$$;

-- A quota as reports print it: 2/2, or 3/2 (đã duyệt vượt 1). Places that were taken away from
-- those who had them are over it without approval.
create or replace function hoinghi.quota_summary(
  p_registered bigint, p_places integer, p_approved bigint)
returns text language sql immutable as $$
  select p_registered || '/' || p_places || case
    when p_registered <= p_places then ''
    when p_approved >= p_registered - p_places
      then format(' (đã duyệt vượt %s)', p_registered - p_places)
    when p_approved = 0 then format(' (vượt %s)', p_registered - p_places)
    else format(' (vượt %s, đã duyệt %s)', p_registered - p_places, p_approved) end
$$;

-- The line of the quota for such a delegate; null where there is none.
create or replace function hoinghi.quota_line(p_id bigint, p_unit text, p_group text)
returns text language sql stable as $$
  select hoinghi.quota_summary(l.registered, l.places, l.approved)
  from hoinghi.quota_of(p_id, p_unit, p_group) q
  cross join lateral hoinghi.quota_lines(p_id, array[q.unit::text]) l
  where l.participant_group = q.participant_group
$$;

-- How many others take up the places of a quota.
create or replace function hoinghi.quota_taken(q hoinghi.quota, p_except text)
returns bigint language sql stable as $$
  select count(*) from hoinghi.delegate d
  where d.conference_id = q.conference_id and coalesce(d.unit, '') = q.unit
    and d.state not in ('cancelled', 'substituted') and hoinghi.counts(d.state)
    and d.delegate is distinct from p_except
    and case when q.participant_group <> '' then d.participant_group = q.participant_group
      else not exists (select from hoinghi.quota o
        where o.conference_id = d.conference_id and o.unit = d.unit
          and o.participant_group = d.participant_group) end
$$;

-- The delegate in the state asked for or, where the quota has no place left, at the end of the
-- queue; who waits already keeps the place in it. Only the conference's counter is stored.
create or replace function hoinghi.judged(
  c hoinghi.conference, d hoinghi.delegate, p_state text)
returns hoinghi.delegate language plpgsql as $$
declare
  q hoinghi.quota := hoinghi.quota_of(c.conference_id, d.unit, d.participant_group);
begin
  d.over_quota := false;
  if not hoinghi.counts(p_state) or q.unit is null
    or hoinghi.quota_taken(q, d.delegate) < q.places then
    d.state := p_state;
    d.queue := null;
    return d;
  end if;
  d.state := 'waitlisted';
  if d.queue is null then
    update hoinghi.conference set last_queue = last_queue + 1
    where conference_id = c.conference_id returning last_queue into d.queue;
  end if;
  return d;
end $$;

-- The state in which somebody takes up a place.
create or replace function hoinghi.placed_state(d hoinghi.delegate)
returns text language sql immutable as $$
  select case when d.replaces is null then 'registered' else 'substitute' end
$$;

-- Gives the free places of these units, null for all, to those who wait, in the order of the queue,
-- and answers who got one.
create or replace function hoinghi.promote_quota(c hoinghi.conference, p_units text[])
returns text[] language plpgsql as $$
declare
  promoted text[];
begin
  with waiting as materialized (
    select d.delegate, d.queue, d.unit::text, coalesce(o.participant_group, '') as key,
      hoinghi.placed_state(d) as state
    from hoinghi.delegate d
    left join hoinghi.quota o on o.conference_id = d.conference_id and o.unit = d.unit
      and o.participant_group = d.participant_group
    where d.conference_id = c.conference_id and d.state = 'waitlisted'
      and (p_units is null or d.unit = any (p_units))
  ), ranked as (
    select w.*, row_number() over (partition by w.unit, w.key order by w.queue) as rank
    from waiting w
  ), next as (
    select r.delegate, r.queue, r.state
    from ranked r
    left join hoinghi.quota_lines(c.conference_id,
      array(select distinct w.unit from waiting w)) l
      on l.unit = r.unit and l.participant_group = r.key
    where l.unit is null or r.rank <= l.places - l.registered
  ), placed as (
    update hoinghi.delegate d set state = n.state, queue = null
    from next n where d.conference_id = c.conference_id and d.delegate = n.delegate
    returning d.delegate, n.queue, d.state
  ), noted as (
    insert into hoinghi.audit (conference_id, actor, command, subject, before, after)
    select c.conference_id, 'hoinghi', 'delegate promote', p.delegate,
      jsonb_build_object('state', 'waitlisted', 'queue', p.queue),
      jsonb_build_object('state', p.state, 'queue', null)
    from placed p order by p.queue
  )
  select array_agg(p.delegate::text order by p.queue) into promoted from placed p;
  perform hoinghi.restore_certificate(c.conference_id, d, 'cancel') from unnest(promoted) d;
  return coalesce(promoted, '{}');
end $$;

-- Locks these delegates, and those who wait in their units and in the units named, in the order of
-- their codes. The caller holds the conference, so nobody changes units meanwhile.
create or replace function hoinghi.hold_delegates(p_id bigint, p_codes text[], p_units text[])
returns void language plpgsql as $$
declare
  units text[] := p_units || array(select d.unit::text from hoinghi.delegate d
    where d.conference_id = p_id and d.delegate = any (p_codes));
begin
  perform from hoinghi.delegate d
  where d.conference_id = p_id and d.delegate = any (p_codes || array(
    select w.delegate::text from hoinghi.delegate w
    where w.conference_id = p_id and w.state = 'waitlisted' and w.unit = any (units)))
  order by d.delegate for no key update;
end $$;

-- What to tell who registers somebody for whom there is no place, or after the unit's list, else
-- the conference's lists, were due.
create or replace function hoinghi.quota_warning(
  d hoinghi.delegate, p_quota text, p_language text)
returns text language sql stable as $$
  select case when d.state = 'waitlisted' then format(case when p_language = 'vi'
    then 'vượt chỉ tiêu %s, chờ duyệt; delegate approve hoặc delegate refuse'
    else 'beyond the quota %s, waits for approval; delegate approve or delegate refuse' end,
    p_quota) end
$$;

create or replace function hoinghi.late_warning(
  c hoinghi.conference, p_unit text, p_language text)
returns text language sql stable as $$
  select case when (now() at time zone c.zone)::date > l.due then format(case
    when p_language = 'vi' then 'sau hạn gửi danh sách %s' else 'the list was due on %s' end,
    hoinghi.printed_day(l.due)) end
  from (select coalesce((select u.deadline from hoinghi.unit u
    where u.conference_id = c.conference_id and u.unit = p_unit), c.list_deadline) as due) l
$$;
