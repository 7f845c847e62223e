-- Whom a list changes, and into what.

-- Whether the stored name stays: a name typed without any mark is no correction of one with them.
create or replace function hoinghi.name_stays(
  p_fold text, p_tone_fold text, d hoinghi.delegate)
returns boolean language sql immutable as $$
  select p_fold = p_tone_fold and p_fold = d.search_fold and d.search_fold <> d.tone_fold
$$;

-- Finds the known ones who change: blank cells keep what is stored, and so does a group that only
-- the command or a heading names. A list that was applied before (p_earlier) does not undo what was
-- put right by hand since then; only what a later list changed it changes back.
create or replace function hoinghi.import_changed(
  p_id bigint, p_earlier integer, p_language text)
returns void language plpgsql as $$
begin
  update pg_temp.import_verdict v set verdict = 'changed'
  from pg_temp.import_row r, pg_temp.import_group g, hoinghi.delegate d
  where v.verdict = 'same' and r.row = v.row and g.ref = r.group_ref
    and d.conference_id = p_id and d.delegate = v.delegate
    and (d.name <> r.name and not hoinghi.name_stays(r.search_fold, r.tone_fold, d)
      or r.titles <> '{}' and d.titles <> r.titles
      or r.mark <> coalesce(d.mark, '') or r.position <> coalesce(d.position, '')
      or g.participant_group <> coalesce(d.participant_group, '')
        and (g.is_given or d.participant_group is null)
      or r.phone <> coalesce(d.phone, '') or r.email <> coalesce(d.email, '')
      or r.note <> coalesce(d.note, '') or r.birth_year <> coalesce(d.birth_year, 0)
      or r.seat <> coalesce(d.seat, ''))
    and (p_earlier is null or d.batch > p_earlier or exists (select from hoinghi.import_change i
      join hoinghi.import_batch b on b.conference_id = i.conference_id and b.batch = i.batch
      where i.conference_id = p_id and i.delegate = d.delegate and i.batch > p_earlier
        and b.state = 'applied'));
  -- Who gets another name must not become somebody who is there already.
  with renamed as materialized (
    select v.row, d.delegate, coalesce(d.unit, '') as unit, r.identity,
      coalesce(r.mark, d.mark, '') as mark
    from pg_temp.import_verdict v
    join pg_temp.import_row r on r.row = v.row
    join hoinghi.delegate d on d.conference_id = p_id and d.delegate = v.delegate
    where v.verdict = 'changed' and r.identity <> d.identity
      and not hoinghi.name_stays(r.search_fold, r.tone_fold, d)
  ), taken as (
    select n.row, o.delegate, hoinghi.printed_name(o.titles, o.name, o.mark) as name
    from renamed n
    join hoinghi.delegate o on o.conference_id = p_id and coalesce(o.unit, '') = n.unit
      and o.identity = n.identity and coalesce(o.mark, '') = n.mark and o.delegate <> n.delegate
      and o.state not in ('cancelled', 'substituted')
  ), noted as (
    insert into pg_temp.import_issue (row, about, value, severity, reason, text)
    select t.row, 'name', t.name, 'error', 'twice', format(case when p_language = 'vi'
      then 'đã có %s (%s) ở đơn vị này; khác người thì ghi thêm dấu hiệu, ví dụ (Vụ A) sau tên'
      else '%s (%s) of this unit is registered already; for another person add a mark, as (Vụ A)'
        || ' behind the name' end, t.name, t.delegate)
    from taken t
  )
  update pg_temp.import_verdict v set verdict = 'refused' from taken t where v.row = t.row;
end $$;

-- What changes in the changed ones, before and after.
create or replace function hoinghi.import_facts(p_id bigint, p_language text)
returns void language plpgsql as $$
begin
  insert into pg_temp.import_fact (row, delegate, before, after)
  select f.row, f.delegate, hoinghi.facts_other(f.old, f.new), hoinghi.facts_other(f.new, f.old)
  from (
    select v.row, d.delegate,
      jsonb_build_object('name', d.name, 'titles', d.titles, 'mark', d.mark,
        'identity', d.identity, 'sort_key', d.sort_key, 'search_fold', d.search_fold,
        'tone_fold', d.tone_fold, 'position', d.position, 'participant_group', d.participant_group,
        'phone', d.phone, 'email', d.email, 'note', d.note, 'birth_year', d.birth_year,
        'seat', d.seat) as old,
      jsonb_build_object('name', case when k.stays then d.name else r.name end,
        'titles', case when r.titles = '{}' then d.titles else r.titles end,
        'mark', coalesce(r.mark, d.mark),
        'identity', case when k.stays then d.identity else r.identity end,
        'sort_key', case when k.stays then d.sort_key else r.sort_key end,
        'search_fold', r.search_fold,
        'tone_fold', case when k.stays then d.tone_fold else r.tone_fold end,
        'position', coalesce(r.position, d.position),
        'participant_group', case when g.is_given then g.participant_group
          else coalesce(d.participant_group, g.participant_group) end,
        'phone', coalesce(r.phone, d.phone), 'email', coalesce(r.email, d.email),
        'note', coalesce(r.note, d.note), 'birth_year', coalesce(r.birth_year, d.birth_year),
        'seat', coalesce(r.seat, d.seat)) as new
    from pg_temp.import_verdict v
    join pg_temp.import_row r on r.row = v.row
    join pg_temp.import_group g on g.ref = r.group_ref
    join hoinghi.delegate d on d.conference_id = p_id and d.delegate = v.delegate
    cross join lateral hoinghi.name_stays(r.search_fold, r.tone_fold, d) k (stays)
    where v.verdict = 'changed') f;
  insert into pg_temp.import_issue (row, about, value, severity, reason, text)
  select v.row, 'name', r.name, 'warning', 'name-kept', format(case when p_language = 'vi'
    then 'tên không dấu được hiểu là %s (%s) và giữ nguyên; khác người thì ghi thêm dấu hiệu'
    else 'a name without marks is read as %s (%s), who keeps the name; for another person add a'
      || ' mark' end, hoinghi.printed_name(d.titles, d.name, d.mark), d.delegate)
  from pg_temp.import_verdict v
  join pg_temp.import_row r on r.row = v.row
  join hoinghi.delegate d on d.conference_id = p_id and d.delegate = v.delegate
  where v.verdict in ('same', 'changed') and r.search_fold = r.tone_fold
    and hoinghi.name_stays(r.search_fold, r.tone_fold, d);
end $$;

-- Two sets of facts as one line, as position: Chuyên viên -> Trưởng phòng; seat: - -> B07.
create or replace function hoinghi.facts_line(p_before jsonb, p_after jsonb)
returns text language sql immutable as $$
  select string_agg(format('%s: %s -> %s', case f.key when 'participant_group' then 'group'
      when 'birth_year' then 'birth-year' else f.key end,
    case jsonb_typeof(p_before -> f.key) when 'array'
      then (select string_agg(t.title, ' ') from jsonb_array_elements_text(p_before -> f.key)
        as t (title)) else coalesce(p_before ->> f.key, '-') end,
    case jsonb_typeof(f.value) when 'array'
      then (select string_agg(t.title, ' ') from jsonb_array_elements_text(f.value) as t (title))
      else coalesce(f.value #>> '{}', '-') end), '; ' order by o.place)
  from unnest(array['name', 'titles', 'mark', 'position', 'participant_group', 'phone', 'email',
    'note', 'birth_year', 'seat', 'state']) with ordinality as o (key, place)
  join jsonb_each(p_after) f on f.key = o.key
$$;
