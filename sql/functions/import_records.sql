-- What a reply tells of a list: its problems and those of its rows, then what becomes of delegates.
-- It is read after the commit, from the tables of the connection.

-- p_about and p_letters: in which column of the file each fact stands.
create or replace function hoinghi.import_records(p_about text[], p_letters text[])
returns table (record text, "row" integer, "column" text, value text, severity text, reason text,
  "text" text, delegate text, change text, what text)
language plpgsql set plan_cache_mode = force_custom_plan set work_mem = '64MB' as $$
begin
  return query
  select 'problem', p.row, p.about, p.value, p.severity, p.reason, p.text, null, null, null
  from (
    select r.row, f.n as place, nullif(r.problems[f.n], '') as about,
      nullif(r.problems[f.n + 1], '') as value, r.problems[f.n + 2] as severity,
      r.problems[f.n + 3] as reason, r.problems[f.n + 4] as text
    from pg_temp.import_row r
    cross join lateral generate_series(1, cardinality(r.problems), 5) as f (n)
    where r.problems is not null
    union all
    select i.row, 1000, l.letter, i.value, i.severity, i.reason, i.text
    from pg_temp.import_issue i
    left join unnest(p_about, p_letters) as l (about, letter) on l.about = i.about) p
  order by p.row nulls first, p.place, p.severity, p.reason;
  return query
  select 'change', c.row, null::text, null::text, null::text, null::text, null::text,
    c.delegate::text, c.change, c.what
  from pg_temp.import_report c
  order by c.row, c.change, c.delegate;
end $$;

-- The rows that were refused, each with what is wrong with it, for the file that goes back.
create or replace function hoinghi.import_rejected()
returns table (place integer, said text)
language plpgsql set plan_cache_mode = force_custom_plan as $$
begin
  return query
  select p.row, string_agg(p.text, '; ' order by p.place)
  from (
    select r.row, f.n as place, r.problems[f.n + 4] as text
    from pg_temp.import_row r
    cross join lateral generate_series(1, cardinality(r.problems), 5) as f (n)
    where r.name is null and r.problems[f.n + 2] = 'error'
    union all
    select i.row, 1000, i.text from pg_temp.import_issue i
    where i.severity = 'error' and i.row is not null
    union all
    -- What is wrong with the file is wrong with each row.
    select r.row, 1000, i.text from pg_temp.import_issue i cross join pg_temp.import_row r
    where i.severity = 'error' and i.row is null and r.name is not null) p
  group by p.row order by p.row;
end $$;

-- Telephone numbers that are not stored as the file has them: what was sent, by row, for the audit.
create or replace function hoinghi.import_phones_sent()
returns jsonb language plpgsql as $$
declare
  reasons constant text[] :=
    array['phone-zero', 'old-phone', 'several-phones', 'phone-unreadable'];
  sent jsonb := (
    select jsonb_object_agg(r.row, r.problems[f.n + 1])
    from pg_temp.import_row r
    cross join lateral generate_series(1, cardinality(r.problems), 5) as f (n)
    where r.name is not null and r.problems && reasons and r.problems[f.n + 3] = any (reasons));
begin
  return case when sent is null then '{}' else jsonb_build_object('phones_sent', sent) end;
end $$;
