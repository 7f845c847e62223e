-- Taking a list back: those it brought are cancelled, what it changed is as before. What somebody
-- changed since, stays as that one left it, and is told.

-- The batch, held; refuses an unknown one.
create or replace function hoinghi.held_batch(c hoinghi.conference, p_batch integer)
returns hoinghi.import_batch language plpgsql as $$
declare
  b hoinghi.import_batch;
begin
  select * into b from hoinghi.import_batch
  where conference_id = c.conference_id and batch = p_batch for update;
  if b.batch is null then
    perform hoinghi.refuse('batch_unknown', p_batch::text, c.code);
  end if;
  return b;
end $$;

create or replace function hoinghi.import_withdraw(
  p_actor text, p_key text, p_request text, p_conference text, p_batch integer)
returns text[] language plpgsql as $$
declare
  c hoinghi.conference := hoinghi.conference_for_delegates(p_conference);
  answer text[] := hoinghi.replay(c.conference_id, p_key, p_request);
  b hoinghi.import_batch;
  leaving text[];
  changing text[];
  kept text[];
  units text[];
  moved_up text[];
begin
  if answer is not null then return answer; end if;
  b := hoinghi.held_batch(c, p_batch);
  if b.state = 'withdrawn' then perform hoinghi.refuse('batch_withdrawn', p_batch::text); end if;
  leaving := array(select d.delegate::text from hoinghi.delegate d
    where d.conference_id = c.conference_id and d.batch = p_batch
      and d.state not in ('cancelled', 'substituted') order by d.delegate);
  changing := array(select i.delegate::text from hoinghi.import_change i
    where i.conference_id = c.conference_id and i.batch = p_batch order by i.delegate);
  units := array(select distinct d.unit::text from hoinghi.delegate d
    where d.conference_id = c.conference_id and d.delegate = any (leaving || changing));
  perform hoinghi.hold_leaving(c, leaving, changing, units);
  perform hoinghi.check_unattended(c.conference_id, p_batch, leaving);
  moved_up := hoinghi.withdraw_delegates(c, leaving, p_actor, 'import withdraw',
    format('rút lần nhập %s', p_batch));
  kept := hoinghi.import_restore(c, b, p_actor);
  -- Who was replaced since is not taken back with the list: the replacement stands.
  kept := kept || array(select d.delegate::text from hoinghi.delegate d
    where d.conference_id = c.conference_id and d.batch = p_batch and d.state = 'substituted'
    order by d.delegate);
  moved_up := moved_up || hoinghi.promote_quota(c, units);
  update hoinghi.import_batch set state = 'withdrawn', withdrawn_at = now(), withdrawn_by = p_actor
  where conference_id = c.conference_id and batch = p_batch;
  return hoinghi.done(c.conference_id, p_actor, p_key, p_request, 'import withdraw',
    p_batch::text, jsonb_build_object('state', 'applied'),
    jsonb_build_object('state', 'withdrawn'), array[p_batch::text, 'withdrawn',
      cardinality(leaving)::text, (cardinality(changing) - (select count(*)
        from unnest(changing) as r (delegate) where r.delegate = any (kept)))::text,
      nullif(array_to_string(kept, ' '), ''), nullif(array_to_string(moved_up, ' '), '')]);
end $$;

-- Refuses while somebody of the list attended: what happened is not taken back with a paper.
create or replace function hoinghi.check_unattended(
  p_id bigint, p_batch integer, p_delegates text[])
returns void language plpgsql as $$
declare
  seen text[] := array(select distinct s.delegate::text from hoinghi.scan s
    where s.conference_id = p_id and s.delegate = any (p_delegates) order by 1);
begin
  if cardinality(seen) > 0 then
    perform hoinghi.refuse('batch_attended', p_batch::text, cardinality(seen)::text, seen[1]);
  end if;
end $$;

-- Gives those whom a list changed their facts back, each fact that is still as the list left it;
-- answers who has facts that are not.
create or replace function hoinghi.import_restore(
  c hoinghi.conference, b hoinghi.import_batch, p_actor text)
returns text[] language plpgsql as $$
declare
  i hoinghi.import_change;
  old hoinghi.delegate;
  new hoinghi.delegate;
  kept text[] := '{}';
begin
  for i in
    select * from hoinghi.import_change
    where conference_id = c.conference_id and batch = b.batch
    order by batch_row nulls first, delegate
  loop
    select * into old from hoinghi.delegate
    where conference_id = c.conference_id and delegate = i.delegate;
    if i.change = 'gone' then
      new := hoinghi.import_returned(c, b, old, i.before ->> 'state');
    else
      new := jsonb_populate_record(old, (
        select coalesce(jsonb_object_agg(f.key, i.before -> f.key), '{}')
        from jsonb_each(i.after) f where to_jsonb(old) -> f.key = f.value));
      if (select count(*) from jsonb_each(i.after) f where to_jsonb(old) -> f.key <> f.value) > 0
      then kept := kept || i.delegate::text; end if;
    end if;
    if new is not distinct from old or old.state = 'substituted'
      or hoinghi.import_blocked(new) then
      if i.delegate <> all (kept) then kept := kept || i.delegate::text; end if;
      continue;
    end if;
    perform hoinghi.rewrite_delegate(new);
    if i.change = 'gone' and hoinghi.takes_part(new.state) then
      perform hoinghi.restore_certificate(c.conference_id, i.delegate, 'cancel');
    end if;
    insert into hoinghi.audit (conference_id, actor, command, subject, before, after)
    values (c.conference_id, p_actor, 'import withdraw', i.delegate,
      hoinghi.facts_other(to_jsonb(old), to_jsonb(new)),
      hoinghi.facts_other(to_jsonb(new), to_jsonb(old)));
    if i.change = 'changed' then
      perform hoinghi.requota_delegate(c, old, new, p_actor, 'import withdraw');
    end if;
  end loop;
  return kept;
end $$;

-- One whom a list cancelled, taken back if nobody else has changed that.
create or replace function hoinghi.import_returned(
  c hoinghi.conference, b hoinghi.import_batch, d hoinghi.delegate, p_state text)
returns hoinghi.delegate language plpgsql as $$
begin
  if d.state <> 'cancelled' or d.merged_into is not null then return d; end if;
  d := hoinghi.judged(c, d,
    case p_state when 'waitlisted' then hoinghi.placed_state(d) else p_state end);
  d.state_before := null;
  d.reason := null;
  return d;
end $$;

-- Whether another entry for the same person came since.
create or replace function hoinghi.import_blocked(d hoinghi.delegate)
returns boolean language sql stable as $$
  select d.state not in ('cancelled', 'substituted') and exists (
    select from hoinghi.delegate o
    where o.conference_id = d.conference_id and coalesce(o.unit, '') = coalesce(d.unit, '')
      and o.identity = d.identity and coalesce(o.mark, '') = coalesce(d.mark, '')
      and o.state not in ('cancelled', 'substituted') and o.delegate <> d.delegate)
$$;
