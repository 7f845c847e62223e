-- Many delegates who leave at once, and moves between quotas that a list brings.

-- Locks the sessions of those who leave, then them, those who change and those who may move up, as
-- hold_with_sessions does for one. The caller holds the conference.
create or replace function hoinghi.hold_leaving(
  c hoinghi.conference, p_leaving text[], p_changing text[], p_units text[])
returns void language plpgsql as $$
declare
  sessions text[];
begin
  loop
    begin
      sessions := hoinghi.sessions_of(c.conference_id, p_leaving);
      perform hoinghi.lock_sessions(array_fill(c.code::text, array[cardinality(sessions)]),
        sessions);
      perform hoinghi.hold_delegates(c.conference_id, p_leaving || p_changing, p_units);
      if hoinghi.sessions_of(c.conference_id, p_leaving) <@ sessions then return; end if;
      raise exception using errcode = 'HG002';
    exception when sqlstate 'HG002' then
    end;
  end loop;
end $$;

-- The sessions in which any of these delegates has a seat or waits, by code.
create or replace function hoinghi.sessions_of(p_id bigint, p_delegates text[])
returns text[] language plpgsql as $$
begin
  return array(select distinct e.session::text from hoinghi.enrolment e
    where e.conference_id = p_id and e.delegate = any (p_delegates) and e.status <> 'cancelled'
    order by 1);
end $$;

-- Cancels delegates, who leave their sessions and what they head; answers who moved up in a
-- session. The caller holds them all.
create or replace function hoinghi.withdraw_delegates(
  c hoinghi.conference, p_delegates text[], p_actor text, p_command text, p_reason text)
returns text[] language plpgsql as $$
declare
  moved_up text[] := '{}';
  e record;
begin
  if cardinality(p_delegates) = 0 then return moved_up; end if;
  insert into hoinghi.audit (conference_id, actor, command, subject, before, after)
  select d.conference_id, p_actor, p_command, d.delegate, jsonb_build_object('state', d.state),
    jsonb_build_object('state', 'cancelled')
  from hoinghi.delegate d
  where d.conference_id = c.conference_id and d.delegate = any (p_delegates)
  order by d.number;
  update hoinghi.delegate set state = 'cancelled', state_before = state, reason = p_reason,
    queue = null, over_quota = false
  where conference_id = c.conference_id and delegate = any (p_delegates);
  perform hoinghi.revoked_certificate(d, p_actor, 'cancelled', 'cancel')
  from hoinghi.delegate d
  where d.conference_id = c.conference_id and d.delegate = any (p_delegates);
  update hoinghi.delegation
  set head = case when head = any (p_delegates) then null else head end,
    deputy = case when deputy = any (p_delegates) then null else deputy end
  where conference_id = c.conference_id
    and (head = any (p_delegates) or deputy = any (p_delegates));
  for e in
    select o.session, o.delegate from hoinghi.enrolment o
    where o.conference_id = c.conference_id and o.delegate = any (p_delegates)
      and o.status <> 'cancelled'
    order by o.session, o.place
  loop
    moved_up := moved_up || hoinghi.leave_session(c.conference_id, p_actor, e.session, e.delegate);
  end loop;
  -- Who moved up and then left as well has no seat to be told of.
  return array(select m.delegate from unnest(moved_up) as m (delegate)
    where m.delegate <> all (p_delegates));
end $$;

-- Judges anew a delegate who was stored with another unit or group.
create or replace function hoinghi.requota_delegate(
  c hoinghi.conference, old hoinghi.delegate, new hoinghi.delegate, p_actor text, p_command text)
returns void language plpgsql as $$
declare
  judged hoinghi.delegate;
begin
  if not hoinghi.quota_changes(old, new) then return; end if;
  new.queue := null;
  judged := hoinghi.judged(c, new,
    case new.state when 'waitlisted' then hoinghi.placed_state(new) else new.state end);
  perform hoinghi.rewrite_delegate(judged);
  if judged.state <> old.state then
    insert into hoinghi.audit (conference_id, actor, command, subject, before, after)
    values (c.conference_id, p_actor, p_command, new.delegate,
      jsonb_build_object('state', old.state, 'queue', old.queue),
      jsonb_build_object('state', judged.state, 'queue', judged.queue));
  end if;
end $$;
