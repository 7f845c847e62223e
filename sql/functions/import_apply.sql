-- Applying a list that was judged.

-- Judges a list and stores it, all of it or, with p_partial, what was not refused. The answer
-- begins with what became of it: stored; refused, and nothing was stored; same, because there was
-- nothing to store, with the batch in which the same file came before; replayed, the answer given
-- before.
create or replace function hoinghi.import_apply(
  p_actor text, p_key text, p_request text, p_conference text, p_unit text, p_unit_identity text,
  p_group text, p_digest text, p_rows integer, p_refused integer, p_warnings integer,
  p_language text, p_partial boolean, p_cancel_gone boolean, p_sender text, p_file text,
  p_format text, p_size integer)
returns text[] language plpgsql
set work_mem = '64MB' as $$
declare
  c hoinghi.conference := hoinghi.conference_for_delegates(p_conference);
  answer text[] := hoinghi.replay(c.conference_id, p_key, p_request);
  unit text := hoinghi.unit_named(c.conference_id, p_conference, p_unit, p_unit_identity);
  earlier integer;
  n integer[];
  b hoinghi.import_batch;
  moved_up text[];
begin
  if answer is not null then return array['replayed'] || answer[2:]; end if;
  if p_group is not null then
    perform hoinghi.group_of(c.conference_id, p_conference, p_group);
  end if;
  earlier := hoinghi.import_judge(c, unit, p_group, p_digest, p_language);
  n := hoinghi.import_summary(p_rows, p_refused, p_warnings);
  if n[6] > 0 and not p_partial then
    return array['refused', null] || n::text[] || array[p_digest, null];
  end if;
  if n[2] + n[3] = 0 and not (p_cancel_gone and n[5] > 0) then
    answer := array['same', earlier::text] || n::text[] || array[p_digest, null];
    if p_key is not null then
      insert into hoinghi.command_done (conference_id, key, request, answer)
      values (c.conference_id, p_key, p_request, answer);
    end if;
    return answer;
  end if;
  insert into hoinghi.import_batch (conference_id, batch, actor, sender, unit, file_name, format,
    digest, size, rows, added, changed, unchanged, gone, rejected, waiting)
  values (c.conference_id, c.last_batch + 1, p_actor, p_sender, unit, p_file, p_format, p_digest,
    p_size, n[1], n[2], n[3], n[4], n[5], n[6], 0)
  returning * into b;
  -- The known ones come first: who leaves or moves makes room.
  moved_up := hoinghi.import_known(c, b, p_cancel_gone);
  select * into c from hoinghi.conference where conference_id = c.conference_id;
  perform hoinghi.import_quota(c, false, p_language);
  n := hoinghi.import_summary(p_rows, p_refused, p_warnings);
  update hoinghi.import_batch i set waiting = n[7]
  where i.conference_id = c.conference_id and i.batch = b.batch returning * into b;
  update hoinghi.conference set last_batch = b.batch, last_number = last_number + b.added,
    last_queue = last_queue + b.waiting
  where conference_id = c.conference_id;
  perform hoinghi.import_insert(c, b);
  return hoinghi.done(c.conference_id, p_actor, p_key, p_request, 'delegate import',
    b.batch::text, null, to_jsonb(b) || hoinghi.import_phones_sent(),
    array['stored', b.batch::text] || n::text[]
      || array[p_digest, nullif(array_to_string(moved_up, ' '), '')]);
end $$;

-- Stores who changes and who is gone; answers who moved up.
create or replace function hoinghi.import_known(
  c hoinghi.conference, b hoinghi.import_batch, p_cancel_gone boolean)
returns text[] language plpgsql as $$
declare
  leaving text[] := case when p_cancel_gone
    then array(select g.delegate::text from pg_temp.import_gone g) else '{}' end;
  changing text[] := array(select f.delegate::text from pg_temp.import_fact f);
  units text[] := array(select distinct d.unit::text from hoinghi.delegate d
    where d.conference_id = c.conference_id and d.delegate = any (leaving || changing));
  moved_up text[];
begin
  if cardinality(leaving || changing) = 0 then return '{}'; end if;
  perform hoinghi.hold_leaving(c, leaving, changing, units);
  insert into hoinghi.import_change (conference_id, batch, delegate, change, before, after)
  select c.conference_id, b.batch, d.delegate, 'gone', jsonb_build_object('state', d.state),
    jsonb_build_object('state', 'cancelled')
  from hoinghi.delegate d
  where d.conference_id = c.conference_id and d.delegate = any (leaving);
  moved_up := hoinghi.withdraw_delegates(c, leaving, b.actor, 'delegate import',
    format('không còn trong danh sách của lần nhập %s', b.batch));
  perform hoinghi.import_update(c, b);
  return moved_up || hoinghi.promote_quota(c, units);
end $$;

-- The new ones, numbered in the order of the list. A code that is taken, or that a row before has,
-- gets the number behind it. Where all rows are new, their places are their order.
create or replace function hoinghi.import_insert(c hoinghi.conference, b hoinghi.import_batch)
returns void language plpgsql
set plan_cache_mode = force_custom_plan as $$
declare
  has_delegates boolean := exists (select from hoinghi.delegate d
    where d.conference_id = c.conference_id);
  has_verdicts boolean := exists (select from pg_temp.import_verdict);
begin
  insert into hoinghi.delegate (conference_id, delegate, number, name, titles, mark, identity,
    sort_key, search_fold, tone_fold, position, unit, participant_group, phone, email, note, state,
    synthetic, birth_year, seat, queue, batch, batch_row)
  select c.conference_id,
    case when not r.repeats and o.delegate is null then r.slug
      when t.delegate is null
        then hoinghi.numbered_code(r.slug, coalesce(n.number, c.last_number + r.place))
      else hoinghi.free_code('delegate', 'delegate', c.conference_id,
        hoinghi.numbered_code(r.slug, coalesce(n.number, c.last_number + r.place)))::hoinghi.code
      end,
    coalesce(n.number, c.last_number + r.place), r.name, r.titles, r.mark, r.identity, r.sort_key,
    r.search_fold, r.tone_fold, r.position, u.unit, g.participant_group, r.phone, r.email, r.note,
    case when w.row is null then 'registered' else 'waitlisted' end, c.synthetic, r.birth_year,
    r.seat, w.queue, b.batch, r.row
  from pg_temp.import_row r
  join pg_temp.import_unit u on u.ref = r.unit_ref
  join pg_temp.import_group g on g.ref = r.group_ref
  left join (
    select p.row, (c.last_number + row_number() over (order by p.row))::integer as number
    from pg_temp.import_person p
    where not exists (select from pg_temp.import_verdict v where v.row = p.row)) n
    on has_verdicts and n.row = r.row
  left join pg_temp.import_waiting w on w.row = r.row
  left join hoinghi.delegate o on has_delegates and o.conference_id = c.conference_id
    and o.delegate = r.slug
  left join hoinghi.delegate t on has_delegates and t.conference_id = c.conference_id
    and t.delegate = hoinghi.numbered_code(r.slug, coalesce(n.number, c.last_number + r.place))
  where r.name is not null and (n.row is not null or not has_verdicts);
  if exists (select from pg_temp.import_report where change = 'new') then
    update pg_temp.import_report i set delegate = d.delegate from hoinghi.delegate d
    where i.change = 'new' and d.conference_id = c.conference_id and d.batch = b.batch
      and d.batch_row = i.row;
  end if;
end $$;

-- A code made of a name's with the number in the list behind it.
create or replace function hoinghi.numbered_code(p_slug text, p_number integer)
returns hoinghi.code language sql immutable as $$
  select (left(p_slug, 63 - length(p_number::text)) || '-' || p_number)::hoinghi.code
$$;

-- The changed ones, each with what is needed to take it back. Who comes under another quota takes
-- a place there or waits.
create or replace function hoinghi.import_update(c hoinghi.conference, b hoinghi.import_batch)
returns void language plpgsql as $$
declare
  old hoinghi.delegate;
  new hoinghi.delegate;
begin
  update hoinghi.delegate d set name = n.name, titles = n.titles, mark = n.mark,
    identity = n.identity, sort_key = n.sort_key, search_fold = n.search_fold,
    tone_fold = n.tone_fold, position = n.position, participant_group = n.participant_group,
    phone = n.phone, email = n.email, note = n.note, birth_year = n.birth_year, seat = n.seat
  from (
    select o.delegate as code, jsonb_populate_record(o, f.after) as facts
    from pg_temp.import_fact f
    join hoinghi.delegate o on o.conference_id = c.conference_id and o.delegate = f.delegate
    offset 0) w
  cross join lateral (select (w.facts).*) n
  where d.conference_id = c.conference_id and d.delegate = w.code;
  insert into hoinghi.import_change (conference_id, batch, delegate, batch_row, change, before,
    after)
  select c.conference_id, b.batch, f.delegate, f.row, 'changed', f.before, f.after
  from pg_temp.import_fact f;
  insert into hoinghi.audit (conference_id, actor, command, subject, before, after)
  select c.conference_id, b.actor, 'delegate import', f.delegate, f.before, f.after
  from pg_temp.import_fact f order by f.row;
  for new in
    select d.* from pg_temp.import_fact f
    join hoinghi.delegate d on d.conference_id = c.conference_id and d.delegate = f.delegate
    where f.after ? 'participant_group'
      and exists (select from hoinghi.quota q
        where q.conference_id = c.conference_id and q.unit = d.unit)
    order by f.row
  loop
    old := new;
    select f.before ->> 'participant_group' into old.participant_group
    from pg_temp.import_fact f where f.delegate = new.delegate;
    perform hoinghi.requota_delegate(c, old, new, b.actor, 'delegate import');
  end loop;
end $$;
