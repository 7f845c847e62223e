-- The judgement of a list that lies in the tables of the connection.

-- Judges it but for the quotas, and answers the batch in which the same file was applied before.
create or replace function hoinghi.import_judge(
  c hoinghi.conference, p_unit text, p_group text, p_digest text, p_language text)
returns integer language plpgsql
set plan_cache_mode = force_custom_plan set work_mem = '64MB' as $$
declare
  earlier integer := (select max(b.batch) from hoinghi.import_batch b
    where b.conference_id = c.conference_id and b.digest = p_digest and b.state = 'applied');
begin
  -- What is known of how many delegates a conference has may be older than they are, and a plan
  -- that looks through a large list once for each of them would not end.
  if exists (select from pg_temp.import_row offset 2000) then
    perform set_config('enable_nestloop', 'off', true);
  end if;
  perform hoinghi.import_places(c.conference_id, p_unit, p_group);
  perform hoinghi.import_unknown(c.conference_id, p_language);
  perform hoinghi.import_twice(p_language);
  if exists (select from hoinghi.delegate where conference_id = c.conference_id) then
    perform hoinghi.import_match(c.conference_id, earlier);
    perform hoinghi.import_missing(c.conference_id);
    perform hoinghi.import_changed(c.conference_id, earlier, p_language);
    perform hoinghi.import_facts(c.conference_id, p_language);
    perform hoinghi.import_duplicates(c.conference_id, p_language);
    perform hoinghi.import_left(c, p_language);
  end if;
  perform hoinghi.import_namesakes(c.conference_id, p_language);
  perform hoinghi.import_late(c, p_language);
  perform hoinghi.import_changes(c.conference_id);
  return earlier;
end $$;

-- What the reply tells of delegates. The new ones are told one by one only in a list of which some
-- were known: where all are new, the number says it.
create or replace function hoinghi.import_changes(p_id bigint)
returns void language plpgsql as $$
begin
  insert into pg_temp.import_report (row, delegate, change, what)
  select f.row, f.delegate, 'changed', hoinghi.facts_line(f.before, f.after)
  from pg_temp.import_fact f
  union all
  select null, d.delegate, 'gone', hoinghi.printed_name(d.titles, d.name, d.mark)
  from pg_temp.import_gone g
  join hoinghi.delegate d on d.conference_id = p_id and d.delegate = g.delegate;
  if not found and not exists (select from pg_temp.import_verdict where delegate is not null) then
    return;
  end if;
  insert into pg_temp.import_report (row, change, what)
  select p.row, 'new', hoinghi.printed_name(r.titles, r.name, r.mark)
  from pg_temp.import_person p
  join pg_temp.import_row r on r.row = p.row
  where not exists (select from pg_temp.import_verdict v where v.row = p.row);
end $$;

-- What a list comes to, in the order of the reply's fields. p_refused and p_warnings are what the
-- reader counted.
create or replace function hoinghi.import_summary(
  p_rows integer, p_refused integer, p_warnings integer)
returns integer[] language plpgsql as $$
declare
  known record;
begin
  select count(*) filter (where verdict = 'changed') as changed,
    count(*) filter (where verdict = 'refused') as refused,
    count(*) filter (where verdict not in ('changed', 'refused')) as same
  into known from pg_temp.import_verdict;
  return array[p_rows, p_rows - p_refused - known.refused - known.changed - known.same,
    known.changed, known.same, (select count(*) from pg_temp.import_gone),
    p_refused + known.refused, (select count(*) from pg_temp.import_waiting),
    p_warnings + (select count(*) from pg_temp.import_issue where severity = 'warning')];
end $$;

-- Judges a list and stores nothing.
create or replace function hoinghi.import_check(
  p_actor text, p_key text, p_request text, p_conference text, p_unit text, p_unit_identity text,
  p_group text, p_digest text, p_rows integer, p_refused integer, p_warnings integer,
  p_language text, p_cancel_gone boolean)
returns text[] language plpgsql as $$
declare
  c hoinghi.conference := hoinghi.open_conference(p_conference);
begin
  if p_group is not null then
    perform hoinghi.group_of(c.conference_id, p_conference, p_group);
  end if;
  perform hoinghi.import_judge(c, hoinghi.unit_named(c.conference_id, p_conference, p_unit,
    p_unit_identity), p_group, p_digest, p_language);
  perform hoinghi.import_quota(c, p_cancel_gone, p_language);
  return array['checked', null]
    || hoinghi.import_summary(p_rows, p_refused, p_warnings)::text[] || array[p_digest, null];
end $$;
