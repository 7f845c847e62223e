-- What looks like a mistake in a list and is taken all the same: duplicates D2, D3 and D5 as in
-- duplicates.sql, who waits for a place in the quota, and lists that come late. A row has at most
-- one warning of each level; what is stored already comes before what stands in the list.

-- Delegates that a new or changed row may be the same as.
create or replace function hoinghi.import_duplicates(p_id bigint, p_language text)
returns void language plpgsql as $$
begin
  insert into pg_temp.import_issue (row, about, value, severity, reason, text)
  select distinct on (w.row, w.level) w.row, case w.level when 'D5' then 'phone' else 'name' end,
    case w.level when 'D5' then r.phone else hoinghi.printed_name(r.titles, r.name, r.mark) end,
    'warning', w.level, hoinghi.duplicate_text(w.level, p_language,
      hoinghi.printed_name(w.titles, w.name, w.mark), w.delegate, w.by_year)
  from (
    select p.row, case when coalesce(o.unit, '') = p.unit then 'D2' else 'D3' end as level,
      o.delegate, o.number, o.titles, o.name, o.mark,
      o.phone is distinct from p.phone or p.phone is null as by_year
    from pg_temp.import_person p
    join hoinghi.delegate o on o.conference_id = p_id and o.search_fold = p.search_fold
      and o.state not in ('cancelled', 'substituted')
    where case when coalesce(o.unit, '') = p.unit then o.identity <> p.identity and p.mark = ''
      else o.identity = p.identity and (o.phone = p.phone or o.birth_year = p.birth_year) end
    union all
    select p.row, 'D5', o.delegate, o.number, o.titles, o.name, o.mark, false
    from pg_temp.import_person p
    join hoinghi.delegate o on o.conference_id = p_id and o.phone = p.phone
      and o.search_fold <> p.search_fold and o.state not in ('cancelled', 'substituted')
    where not exists (select from hoinghi.unit u where u.conference_id = p_id
      and u.contact_phone = p.phone and u.unit in (p.unit, o.unit))) w
  join pg_temp.import_row r on r.row = w.row
  left join pg_temp.import_verdict v on v.row = w.row
  where v.row is null or v.verdict = 'changed' and v.delegate <> w.delegate
  order by w.row, w.level, w.number;
end $$;

-- Rows before it that a new or changed row may be the same as: the first one. Groups find them,
-- since a table of all pairs would be as large as the most frequent name makes it.
create or replace function hoinghi.import_namesakes(p_id bigint, p_language text)
returns void language plpgsql as $$
declare
  every boolean := hoinghi.import_mixed();
begin
  if not every and not exists (select from pg_temp.import_first where doubt > 0) then return;
  end if;
  with doubted as materialized (
    select p.* from pg_temp.import_person p where every or p.doubt > 0
  ), named as (
    select p.row, p.identity, p.mark, first_value(p.row) over earlier as first,
      first_value(p.identity) over earlier as first_identity
    from (select distinct d.unit, d.search_fold from doubted d where every or d.doubt & 1 > 0) f
    join pg_temp.import_person p on p.search_fold = f.search_fold and p.unit = f.unit
    window earlier as (partition by p.unit, p.search_fold order by p.row)
  ), reached as (
    select p.row, p.phone, p.unit, p.search_fold, first_value(p.row) over earlier as first,
      first_value(p.search_fold) over earlier as first_fold,
      first_value(p.unit) over earlier as first_unit,
      first_value(p.row) over namesakes as namesake,
      first_value(p.unit) over namesakes as namesake_unit
    from (select distinct d.phone from doubted d where d.doubt & 2 > 0) t
    join pg_temp.import_person p on p.phone = t.phone
    window earlier as (partition by p.phone order by p.row),
      namesakes as (partition by p.phone, p.identity order by p.row)
  ), born as (
    select p.row, p.unit, first_value(p.row) over earlier as first,
      first_value(p.unit) over earlier as first_unit
    from (select distinct d.identity, d.birth_year from doubted d where d.doubt & 4 > 0) y
    join pg_temp.import_person p on p.identity = y.identity and p.birth_year = y.birth_year
    window earlier as (partition by p.identity, p.birth_year order by p.row)
  ), found as (
    select n.row, 'D2' as level, n.first, false as by_year
    from named n where n.first_identity <> n.identity and n.mark = ''
    union all
    select n.row, 'D3', n.namesake, false from reached n where n.namesake_unit <> n.unit
    union all
    select n.row, 'D3', n.first, true from born n where n.first_unit <> n.unit
    union all
    select n.row, 'D5', n.first, false
    from reached n
    where n.first_fold <> n.search_fold and not exists (select from hoinghi.unit u
      where u.conference_id = p_id and u.contact_phone = n.phone
        and u.unit in (n.unit, n.first_unit))
  )
  insert into pg_temp.import_issue (row, about, value, severity, reason, text)
  select distinct on (w.row, w.level) w.row, case w.level when 'D5' then 'phone' else 'name' end,
    case w.level when 'D5' then r.phone else hoinghi.printed_name(r.titles, r.name, r.mark) end,
    'warning', w.level, hoinghi.duplicate_text(w.level, p_language,
      hoinghi.printed_name(o.titles, o.name, o.mark),
      case when p_language = 'vi' then 'dòng ' else 'row ' end || w.first, w.by_year)
  from found w
  join pg_temp.import_row r on r.row = w.row
  join pg_temp.import_row o on o.row = w.first
  left join pg_temp.import_verdict v on v.row = w.row
  where (v.row is null or v.verdict = 'changed')
    and not exists (select from pg_temp.import_issue i where i.row = w.row and i.reason = w.level)
  order by w.row, w.level, w.by_year;
end $$;

-- Whether two texts of the list name one unit, which the reader cannot see.
create or replace function hoinghi.import_mixed()
returns boolean language plpgsql as $$
begin
  return exists (select from pg_temp.import_unit u
    where u.unit is not null group by u.unit having count(*) > 1);
end $$;

-- Who of the new ones has to wait: as many as there are free places take them, in the order of the
-- list; the others queue in that order. p_cancel_gone: the places of those who are gone come free.
create or replace function hoinghi.import_quota(
  c hoinghi.conference, p_cancel_gone boolean, p_language text)
returns void language plpgsql as $$
begin
  if not exists (select from hoinghi.quota where conference_id = c.conference_id) then return;
  end if;
  insert into pg_temp.import_waiting (row, queue, quota)
  with line as materialized (
    select l.* from hoinghi.quota_lines(c.conference_id, array(
      select distinct u.unit::text from pg_temp.import_unit u where u.unit is not null)) l
  ), leaving as (
    select o.unit, o.participant_group, count(*) as places
    from pg_temp.import_gone g
    join hoinghi.delegate d on d.conference_id = c.conference_id and d.delegate = g.delegate
    cross join lateral hoinghi.quota_of(c.conference_id, d.unit, d.participant_group) o
    where p_cancel_gone and hoinghi.counts(d.state)
    group by o.unit, o.participant_group
  ), ranked as (
    select p.row, greatest(l.places - l.registered - l.waiting + coalesce(a.places, 0), 0) as free,
      hoinghi.quota_summary(greatest(l.registered, l.places), l.places, l.approved) as quota,
      row_number() over (partition by l.unit, l.participant_group order by p.row) as rank
    from pg_temp.import_person p
    left join line own on own.unit = p.unit and own.participant_group = p.participant_group
    join line l on l.unit = p.unit and l.participant_group = coalesce(own.participant_group, '')
    left join leaving a on a.unit = l.unit and a.participant_group = l.participant_group
    where not exists (select from pg_temp.import_verdict v where v.row = p.row)
  )
  select r.row, c.last_queue + row_number() over (order by r.row), r.quota
  from ranked r where r.rank > r.free;
  insert into pg_temp.import_issue (row, about, value, severity, reason, text)
  select w.row, 'name', hoinghi.printed_name(r.titles, r.name, r.mark), 'warning', 'over-quota',
    format(case when p_language = 'vi'
      then 'vượt chỉ tiêu %s, chờ duyệt; delegate approve hoặc delegate refuse'
      else 'beyond the quota %s, waits for approval; delegate approve or delegate refuse' end,
      w.quota)
  from pg_temp.import_waiting w
  join pg_temp.import_row r on r.row = w.row;
end $$;

-- Who of an older list was replaced or cancelled meanwhile, and stays so.
create or replace function hoinghi.import_left(c hoinghi.conference, p_language text)
returns void language plpgsql as $$
begin
  insert into pg_temp.import_issue (row, about, value, severity, reason, text)
  select v.row, 'name', hoinghi.printed_name(d.titles, d.name, d.mark), 'warning', v.verdict,
    format(case when p_language = 'vi'
      then case v.verdict
        when 'substituted' then '%s đã được thay bởi %s; dòng này không thay đổi điều đó'
        else '%s đã rút tên sau khi nhập danh sách này; dùng delegate reinstate nếu nhận lại' end
      else case v.verdict
        when 'substituted' then '%s was replaced by %s; this row does not change that'
        else '%s was cancelled since this list came; use delegate reinstate to take back' end end,
      d.delegate, d.replaced_by)
  from pg_temp.import_verdict v
  join hoinghi.delegate d on d.conference_id = c.conference_id and d.delegate = v.delegate
  where v.verdict in ('substituted', 'cancelled');
end $$;

-- The units whose list comes late, told once in the first new row of each.
create or replace function hoinghi.import_late(c hoinghi.conference, p_language text)
returns void language plpgsql as $$
begin
  -- Most lists come in time, and then not every row need be looked at.
  if coalesce(least(c.list_deadline, (select min(u.deadline) from hoinghi.unit u
    where u.conference_id = c.conference_id)) >= (now() at time zone c.zone)::date, true) then
    return;
  end if;
  with unit as materialized (
    select p.unit, min(p.row) as row from pg_temp.import_person p
    where not exists (select from pg_temp.import_verdict v where v.row = p.row)
    group by p.unit
  )
  insert into pg_temp.import_issue (row, about, value, severity, reason, text)
  select u.row, 'unit', nullif(u.unit, ''), 'warning', 'late', l.text
  from unit u
  cross join lateral hoinghi.late_warning(c, u.unit, p_language) l (text)
  where l.text is not null;
end $$;
