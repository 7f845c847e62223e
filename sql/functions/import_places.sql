-- The units and groups that a list names. Only each different text is looked up.

-- A text as names are compared that have no column for it: without marks, in small letters.
create or replace function hoinghi.without_marks(p_text text)
returns text language sql stable as $$
  select lower(public.unaccent('public.unaccent', p_text))
$$;

-- Finds units by code, name or another name, and groups by code or name; p_unit and p_group are for
-- rows that name none. A heading that is no group says nothing.
create or replace function hoinghi.import_places(p_id bigint, p_unit text, p_group text)
returns void language plpgsql as $$
begin
  insert into pg_temp.import_first
  select row, doubt, unit_ref, unit_text, unit_identity, group_ref, group_text, group_is_hint
  from pg_temp.import_row
  where doubt > 0 or unit_ref = 0 or unit_text is not null or group_text is not null;
  insert into pg_temp.import_unit (ref, unit, is_known)
  select 0, p_unit, p_unit is not null
    or not exists (select from hoinghi.unit where conference_id = p_id)
  where exists (select from pg_temp.import_first where unit_ref = 0);
  insert into pg_temp.import_unit (ref, row, text, unit)
  select r.unit_ref, r.row, r.unit_text, coalesce(
    (select u.unit from hoinghi.unit u where u.conference_id = p_id and u.unit = r.unit_text),
    (select u.unit from hoinghi.unit u
      where u.conference_id = p_id and u.identity = r.unit_identity),
    (select a.unit from hoinghi.unit_alias a
      where a.conference_id = p_id and a.identity = r.unit_identity))
  from pg_temp.import_first r where r.unit_text is not null;
  insert into pg_temp.import_group (ref, participant_group, is_given, is_known)
  values (0, p_group, false, true);
  insert into pg_temp.import_group (ref, row, text, is_given, participant_group)
  select r.group_ref, r.row, r.group_text, not r.group_is_hint, coalesce(
    (select g.participant_group from hoinghi.participant_group g
      where g.conference_id = p_id and g.participant_group = r.group_text),
    (select g.participant_group from hoinghi.participant_group g
      where g.conference_id = p_id
        and hoinghi.without_marks(g.name) = hoinghi.without_marks(r.group_text)
      order by lower(g.name) <> lower(r.group_text), g.protocol_order limit 1))
  from pg_temp.import_first r where r.group_text is not null;
  update pg_temp.import_unit set is_known = unit is not null where is_known is null;
  update pg_temp.import_group set is_known = participant_group is not null or not is_given,
    is_given = is_given or participant_group is not null,
    participant_group = case when is_given then participant_group
      else coalesce(participant_group, p_group::hoinghi.code) end
  where is_known is null;
end $$;

-- Refuses the rows whose unit or group is not known. Where no row names a unit, that is one problem
-- of the file, which has no row.
create or replace function hoinghi.import_unknown(p_id bigint, p_language text)
returns void language plpgsql as $$
declare
  none_named boolean;
begin
  if not exists (select from pg_temp.import_unit where not is_known)
    and not exists (select from pg_temp.import_group where not is_known) then
    return;
  end if;
  select count(*) > 0 and bool_and(ref = 0 and not is_known) into none_named
  from pg_temp.import_unit;
  perform hoinghi.import_nearest(p_id);
  if none_named then
    insert into pg_temp.import_issue (severity, reason, text)
    values ('error', 'unit-missing', case when p_language = 'vi'
      then 'không dòng nào ghi đơn vị cử; thêm unit= nếu cả danh sách của một đơn vị, hoặc thêm cột'
        || ' Đơn vị, hoặc chỉ ra cột đó bằng column.unit='
      else 'no row says which unit sends it; give unit= if the list is of one unit, or add a column'
        || ' Đơn vị, or say which column that is with column.unit=' end);
  else
    perform hoinghi.import_units_unknown(p_language);
  end if;
  insert into pg_temp.import_issue (row, about, value, severity, reason, text)
  select r.row, 'group', g.text, 'error', 'group-unknown', format(case when p_language = 'vi'
      then 'không có nhóm này%s; sửa ô này hoặc dùng group add'
      else 'there is no such group%s; correct the cell or use group add' end,
      hoinghi.import_near(g.near, p_language))
  from pg_temp.import_group g
  join pg_temp.import_row r on r.group_ref = g.ref
  where not g.is_known and r.name is not null;
  insert into pg_temp.import_verdict (row, verdict)
  select i.row, 'refused' from pg_temp.import_issue i where i.row is not null
  union
  select r.row, 'refused' from pg_temp.import_row r where none_named and r.name is not null;
end $$;

create or replace function hoinghi.import_units_unknown(p_language text)
returns void language plpgsql as $$
begin
  insert into pg_temp.import_issue (row, about, value, severity, reason, text)
  select r.row, 'unit', u.text, 'error',
    case when u.ref = 0 then 'unit-missing' else 'unit-unknown' end,
    case when u.ref = 0 then case when p_language = 'vi'
      then 'không rõ đơn vị nào cử; điền cột Đơn vị hoặc thêm unit='
      else 'it is not known who sends this one; fill in the unit or give unit=' end
    else format(case when p_language = 'vi'
      then 'không có đơn vị này%s; sửa ô này, hoặc thêm đơn vị hay tên khác của đơn vị'
      else 'there is no such unit%s; correct the cell, or add the unit or another name of it' end,
      hoinghi.import_near(u.near, p_language)) end
  from pg_temp.import_unit u
  join pg_temp.import_row r on r.unit_ref = u.ref
  where not u.is_known and r.name is not null;
end $$;

create or replace function hoinghi.import_near(p_near text, p_language text)
returns text language sql immutable as $$
  select case when p_near is null then '' when p_language = 'vi' then ', gần nhất là ' || p_near
    else ', the nearest is ' || p_near end
$$;

-- For what is not known, the name that is most like it. Somebody who has more than so many wrong
-- ones did not mistype them.
create or replace function hoinghi.import_nearest(p_id bigint)
returns void language plpgsql as $$
begin
  update pg_temp.import_unit i set near = (
    select format('%s (%s)', u.name, u.unit)
    from hoinghi.unit u
    cross join lateral public.similarity(u.search_fold, hoinghi.without_marks(i.text)) s (likeness)
    where u.conference_id = p_id and s.likeness > 0.2
    order by s.likeness desc, u.protocol_order limit 1)
  where i.ref in (select n.ref from pg_temp.import_unit n where not n.is_known and n.ref > 0
    order by n.ref limit 50);
  update pg_temp.import_group i set near = (
    select format('%s (%s)', g.name, g.participant_group)
    from hoinghi.participant_group g
    cross join lateral public.similarity(hoinghi.without_marks(g.name),
      hoinghi.without_marks(i.text)) s (likeness)
    where g.conference_id = p_id and s.likeness > 0.2
    order by s.likeness desc, g.protocol_order limit 1)
  where i.ref in (select n.ref from pg_temp.import_group n where not n.is_known
    order by n.ref limit 50);
end $$;
