-- A large list into a conference that has nobody yet: Swift copies the rows straight into the table
-- of delegates, between these two functions and in their transaction.

-- Holds the conference. The answer begins with straight, and how the rows begin: the conference's
-- number, its last number and the batch, whether it is made up, unit and group for rows that name
-- none; or with replayed and the answer given before; or with staged: the list must be judged.
create or replace function hoinghi.import_open(
  p_actor text, p_key text, p_request text, p_conference text, p_unit text, p_unit_identity text,
  p_group text)
returns text[] language plpgsql as $$
declare
  c hoinghi.conference := hoinghi.conference_for_delegates(p_conference);
  answer text[] := hoinghi.replay(c.conference_id, p_key, p_request);
begin
  if answer is not null then return array['replayed'] || answer[2:]; end if;
  if exists (select from hoinghi.delegate where conference_id = c.conference_id)
    or exists (select from hoinghi.quota where conference_id = c.conference_id) then
    return array['staged'];
  end if;
  if p_group is not null then
    perform hoinghi.group_of(c.conference_id, p_conference, p_group);
  end if;
  return array['straight', c.conference_id::text, c.last_number::text, (c.last_batch + 1)::text,
    c.synthetic::text,
    hoinghi.unit_named(c.conference_id, p_conference, p_unit, p_unit_identity), p_group];
end $$;

-- Ends such a list: looks again at the rows in doubt, and keeps the batch.
create or replace function hoinghi.import_close(
  p_actor text, p_key text, p_request text, p_conference text, p_unit text, p_unit_identity text,
  p_digest text, p_rows integer, p_warnings integer, p_language text, p_sender text, p_file text,
  p_format text, p_size integer)
returns text[] language plpgsql
set work_mem = '64MB' as $$
declare
  c hoinghi.conference := hoinghi.conference_for_delegates(p_conference);
  b hoinghi.import_batch;
begin
  insert into hoinghi.import_batch (conference_id, batch, actor, sender, unit, file_name, format,
    digest, size, rows, added, changed, unchanged, gone, rejected, waiting)
  values (c.conference_id, c.last_batch + 1, p_actor, p_sender,
    hoinghi.unit_named(c.conference_id, p_conference, p_unit, p_unit_identity), p_file, p_format,
    p_digest, p_size, p_rows, p_rows, 0, 0, 0, 0, 0)
  returning * into b;
  update hoinghi.conference set last_batch = b.batch, last_number = last_number + b.added
  where conference_id = c.conference_id;
  perform hoinghi.import_doubts(c.conference_id, p_language);
  insert into pg_temp.import_issue (row, about, value, severity, reason, text)
  select u.row, 'unit', u.unit, 'warning', 'late', l.text
  from pg_temp.import_unit u
  cross join lateral hoinghi.late_warning(c, u.unit, p_language) l (text)
  where l.text is not null;
  return hoinghi.done(c.conference_id, p_actor, p_key, p_request, 'delegate import',
    b.batch::text, null, to_jsonb(b) || hoinghi.import_phones_sent(),
    array['stored', b.batch::text] || hoinghi.import_summary(p_rows, 0, p_warnings)::text[]
      || array[p_digest, null]);
end $$;

-- The same warnings as of import_namesakes: what a row in doubt may be the same as is stored, and
-- has a lower row.
create or replace function hoinghi.import_doubts(p_id bigint, p_language text)
returns void language plpgsql
set plan_cache_mode = force_custom_plan set enable_nestloop = off as $$
begin
  insert into pg_temp.import_issue (row, about, value, severity, reason, text)
  select distinct on (w.row, w.level) w.row, 'name',
    hoinghi.printed_name(w.row_titles, w.row_name, w.row_mark), 'warning', w.level,
    hoinghi.duplicate_text(w.level, p_language, hoinghi.printed_name(w.titles, w.name, w.mark),
      w.delegate, w.by_year)
  from (
    select r.row, r.titles as row_titles, r.name as row_name, r.mark as row_mark, o.delegate,
      o.titles, o.name, o.mark, o.number,
      o.phone is distinct from r.phone or r.phone is null as by_year,
      case when o.unit is not distinct from u.unit
        then case when o.identity <> r.identity and r.mark is null then 'D2' end
        when o.identity = r.identity and (o.phone = r.phone or o.birth_year = r.birth_year)
        then 'D3' end as level
    from pg_temp.import_row r
    join pg_temp.import_unit u on u.ref = r.unit_ref
    join hoinghi.delegate o on o.conference_id = p_id and o.search_fold = r.search_fold
      and o.batch_row < r.row
    where r.doubt > 0) w
  where w.level is not null
  order by w.row, w.level, w.number;
  if not exists (select from pg_temp.import_row where doubt & 2 > 0) then return; end if;
  insert into pg_temp.import_issue (row, about, value, severity, reason, text)
  select distinct on (r.row) r.row, 'phone', r.phone, 'warning', 'D5',
    hoinghi.duplicate_text('D5', p_language, hoinghi.printed_name(o.titles, o.name, o.mark),
      o.delegate, false)
  from pg_temp.import_row r
  join pg_temp.import_unit u on u.ref = r.unit_ref
  join hoinghi.delegate o on o.conference_id = p_id and o.phone = r.phone and o.batch_row < r.row
  where r.doubt & 2 > 0 and o.search_fold <> r.search_fold
    and not exists (select from hoinghi.unit k where k.conference_id = p_id
      and k.contact_phone = r.phone and k.unit in (u.unit, o.unit))
  order by r.row, o.number;
end $$;
