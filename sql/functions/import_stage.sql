-- The import of a list, step by step: Swift reads the file and copies its rows into a table of the
-- connection's own; one set-based judgement finds who is new, known, changed or refused; what was
-- judged is applied under the conference's lock; the records of the reply are read from the tables
-- after the commit, so that a slow client holds up nobody.

-- The tables of the connection, empty. They are kept over the commit: the reply is read after it.
create or replace function hoinghi.import_prepare()
returns void language plpgsql as $$
begin
  if to_regclass('pg_temp.import_row') is null then perform hoinghi.import_tables(); end if;
  perform hoinghi.import_clear();
end $$;

-- A row may lack a name: then the reader refused it, and its problems say why. Problems lie five
-- and five: column, value, severity, reason, text. A unit or group that many rows name is written
-- out only in the first of them; unit_ref and group_ref point to it, 0 where the row names none.
-- place counts the rows with a person. repeats and doubt are the reader's guesses, right when they
-- say no: that a row before has the same code, and that one before has the same name in the unit
-- (1), the same telephone (2), the same name and year of birth (4).
create or replace function hoinghi.import_tables()
returns void language plpgsql as $$
begin
  -- Only before the first use of such tables in a session.
  perform set_config('temp_buffers', '64MB', false);
  create temp table import_row (
    row integer, place integer, doubt integer, repeats boolean,
    unit_ref integer, unit_text text, unit_identity text collate "C",
    group_ref integer, group_text text, group_is_hint boolean,
    birth_year integer, phone text, identity text collate "C", search_fold text,
    name hoinghi.line, titles text[], mark hoinghi.line, slug hoinghi.code,
    sort_key text collate "C", tone_fold text, position hoinghi.line, email text,
    note hoinghi.line, seat hoinghi.line, problems text[]);
  -- The few rows that the judgement begins with, found in one pass.
  create temp table import_first (row integer, doubt integer, unit_ref integer, unit_text text,
    unit_identity text collate "C", group_ref integer, group_text text, group_is_hint boolean);
  create temp table import_unit (ref integer, row integer, text text, unit hoinghi.code,
    is_known boolean, near text);
  create temp table import_group (ref integer, row integer, text text,
    participant_group hoinghi.code, is_given boolean, is_known boolean, near text);
  -- What a row is if it is not new: same, changed, refused, or left as it is for another reason.
  create temp table import_verdict (row integer, verdict text, delegate hoinghi.code);
  create temp table import_waiting (row integer, queue integer, quota text);
  -- Those of the units of the list who came by a list and are not in this one.
  create temp table import_gone (delegate hoinghi.code, unit text collate "C",
    mark text, search_fold text, phone text);
  create temp table import_issue (row integer, about text, value text, severity text, reason text,
    text text);
  create temp table import_fact (row integer, delegate hoinghi.code, before jsonb, after jsonb);
  -- What the reply tells of delegates.
  create temp table import_report (row integer, delegate hoinghi.code, change text, what text);
  -- The rows that name a person of a known unit and group; without unit or mark they have the empty
  -- text there, as in the index delegate_once.
  create temp view import_person as
  select r.row, r.doubt, coalesce(u.unit::text, '') collate "C" as unit, g.participant_group,
    g.is_given, r.identity, coalesce(r.mark::text, '') as mark, r.search_fold, r.phone, r.birth_year
  from pg_temp.import_row r
  join pg_temp.import_unit u on u.ref = r.unit_ref and u.is_known
  join pg_temp.import_group g on g.ref = r.group_ref and g.is_known
  where r.name is not null;
end $$;

create or replace function hoinghi.import_clear()
returns void language plpgsql as $$
begin
  truncate pg_temp.import_row, pg_temp.import_first, pg_temp.import_unit, pg_temp.import_group,
    pg_temp.import_verdict, pg_temp.import_waiting, pg_temp.import_gone, pg_temp.import_issue,
    pg_temp.import_fact, pg_temp.import_report;
end $$;
