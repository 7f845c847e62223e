-- Who of a list is known, and who is in it twice: the same rules as for a single registration.

-- Refuses whoever stands in the list a second time (D1). Only rows in doubt are compared, unless
-- two texts name one unit, which the reader cannot see.
create or replace function hoinghi.import_twice(p_language text)
returns void language plpgsql as $$
declare
  every boolean := hoinghi.import_mixed();
begin
  if not every and not exists (select from pg_temp.import_first where doubt & 1 > 0) then return;
  end if;
  with twice as materialized (
    select d.unit, d.identity, d.mark from pg_temp.import_person d
    where every or d.doubt & 1 > 0 group by d.unit, d.identity, d.mark
  ), placed as (
    select p.row, min(p.row) over (partition by p.unit, p.identity, p.mark) as first
    from twice t
    join pg_temp.import_person p on p.identity = t.identity and p.unit = t.unit and p.mark = t.mark
    where not exists (select from pg_temp.import_verdict v where v.row = p.row)
  ), refused as (
    insert into pg_temp.import_issue (row, about, value, severity, reason, text)
    select p.row, 'name', hoinghi.printed_name(r.titles, r.name, r.mark), 'error',
      'twice-in-list', format(case when p_language = 'vi'
        then 'trùng với dòng %s; khác người thì ghi thêm dấu hiệu, ví dụ (Vụ A) sau tên,'
          || ' cùng người thì bỏ bớt một dòng'
        else 'the same as row %s; for another person add a mark, as (Vụ A) behind the name, for the'
          || ' same one leave a row out' end, p.first)
    from placed p
    join pg_temp.import_row r on r.row = p.row
    where p.row > p.first
    returning row
  )
  insert into pg_temp.import_verdict (row, verdict) select row, 'refused' from refused;
end $$;

-- Finds the delegates who are meant. A delegate of the unit with the name and mark of the row is
-- that person, and so is one of another unit who stands for this unit, too. Who was replaced stays
-- so. In a list that was applied before (p_earlier), who was cancelled since stays cancelled.
create or replace function hoinghi.import_match(p_id bigint, p_earlier integer)
returns void language plpgsql as $$
begin
  insert into pg_temp.import_verdict (row, verdict, delegate)
  select p.row, 'same', d.delegate
  from pg_temp.import_person p
  join hoinghi.delegate d on d.conference_id = p_id and coalesce(d.unit, '') = p.unit
    and d.identity = p.identity and coalesce(d.mark, '') = p.mark
    and d.state not in ('cancelled', 'substituted')
  where not exists (select from pg_temp.import_verdict v where v.row = p.row);
  insert into pg_temp.import_verdict (row, verdict, delegate)
  select distinct on (p.row) p.row, 'represents', d.delegate
  from hoinghi.delegate_unit o
  join pg_temp.import_person p on p.unit = o.unit
  join hoinghi.delegate d on d.conference_id = p_id and d.delegate = o.delegate
    and d.identity = p.identity and d.state not in ('cancelled', 'substituted')
  where o.conference_id = p_id
    and not exists (select from pg_temp.import_verdict v where v.row = p.row)
  order by p.row, d.number;
  insert into pg_temp.import_verdict (row, verdict, delegate)
  select distinct on (p.row) p.row, d.state, d.delegate
  from hoinghi.delegate d
  join pg_temp.import_person p on p.unit = coalesce(d.unit, '')
    and p.identity = d.identity and p.mark = coalesce(d.mark, '')
  where d.conference_id = p_id and (d.state = 'substituted'
      or d.state = 'cancelled' and d.batch = p_earlier and d.batch_row = p.row)
    and not exists (select from pg_temp.import_verdict v where v.row = p.row)
  order by p.row, d.state desc, d.registered_at desc;
end $$;
