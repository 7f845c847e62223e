-- The import of a programme, step by step: Swift reads the file and copies what it says into tables
-- of the connection's own; rooms, people and sessions that are known are found; times are worked
-- out; what cannot be as the file wants it stays tentative; then all is stored at once. What is
-- told of it is read from the tables after the commit, so that a slow client holds up nobody.

-- The tables of the connection, empty. They are kept over the commit.
create or replace function hoinghi.programme_prepare()
returns void language plpgsql as $$
begin
  if to_regclass('pg_temp.programme_row') is null then perform hoinghi.programme_tables(); end if;
  perform hoinghi.programme_clear();
end $$;

create or replace function hoinghi.programme_tables()
returns void language plpgsql as $$
begin
  -- The sessions as the file has them, numbered in its order.
  create temp table programme_row (
    row integer, place text, id text, guid text, code text, slug text, title hoinghi.line,
    subtitle hoinghi.line, track hoinghi.line, abstract text, description text,
    language text, url hoinghi.line, kind text, type text, number integer,
    performer hoinghi.line, room hoinghi.line, start timestamp, utc_offset integer, minutes integer, tentative boolean, cancelled boolean,
    extra jsonb);
  create temp table programme_room (ref integer, name hoinghi.line, base text, capacity integer,
    facts jsonb, room text, is_new boolean not null default false,
    is_changed boolean not null default false);
  create temp table programme_person (ref integer, id text, guid text, name hoinghi.line,
    titles text[], sort_key text, search_fold text, base text, facts jsonb not null default '{}', speaker text,
    is_new boolean not null default false, is_changed boolean not null default false);
  create temp table programme_code (ref integer, base text, nth bigint, size bigint, code text);
  -- Who has a part in which session.
  create temp table programme_part (row integer, ref integer, role text, place integer);
  -- What is to be told of places in the file; trouble says that it keeps a session tentative.
  create temp table programme_note (row integer, nth integer, place text, item text, kind text,
    vi text, en text, trouble boolean not null default false);
  -- What becomes of each session: where it is to be, what the file said of that, and, at the end,
  -- whether it is new, moved, changed, marked or unchanged. Its trouble is why it cannot be scheduled.
  create temp table programme_aim (row integer, session text, uuid uuid, event integer,
    is_new boolean not null default true, room text, during tstzrange, said text, state text,
    exempt boolean not null default false, trouble text, is_kept boolean not null default false,
    change text, what text);
  -- The sessions as they are to be stored.
  create temp table programme_want (row integer, session text, title hoinghi.line,
    kind text, minutes integer, state text, room text, shares_room boolean,
    during tstzrange, start_text text, until_text text, day date, half text, subtitle hoinghi.line,
    track hoinghi.line, abstract text, description text, language text, url hoinghi.line,
    performer hoinghi.line, imported jsonb, trouble hoinghi.line, people text[]);
  -- Those of the conference that may be meant, until they are found.
  create temp table programme_known (code text, uuid text, id text, guid text, slug text,
    name text, person text, place integer, ours boolean);
  -- The times at which a room or somebody is needed: what is asked for, and what is held by that.
  -- Between those that are not calm there must be a while, which wide has behind it.
  create temp table programme_use (row integer, asks text, holds text, subject text,
    during tstzrange, wide tstzrange, calm boolean, label text);
  -- What is held for certain.
  create temp table programme_held (row integer, resource text, during tstzrange, wide tstzrange,
    calm boolean, label text);
  -- Sessions that came from the same source and are not in the file any more.
  create temp table programme_gone (session text, what text);
  create index on pg_temp.programme_row (row);
  create index on pg_temp.programme_aim (row);
  create index on pg_temp.programme_aim (session);
  create index on pg_temp.programme_want (row);
  create index on pg_temp.programme_person (ref);
  create index on pg_temp.programme_person (speaker);
  create index on pg_temp.programme_code (ref);
  create index on pg_temp.programme_code (code);
  create index on pg_temp.programme_part (row);
  create index on pg_temp.programme_note (row);
  create index on pg_temp.programme_use (row);
  create index programme_held_wide on pg_temp.programme_held using gist (resource, wide);
end $$;

create or replace function hoinghi.programme_clear()
returns void language plpgsql as $$
begin
  truncate pg_temp.programme_row, pg_temp.programme_room, pg_temp.programme_person,
    pg_temp.programme_part, pg_temp.programme_note, pg_temp.programme_aim, pg_temp.programme_known,
    pg_temp.programme_use, pg_temp.programme_held, pg_temp.programme_gone, pg_temp.programme_want;
end $$;

-- What is to be told of a file, in its order: the rehearsal and the import tell the same.
create or replace function hoinghi.programme_records(p_language text)
returns table (record text, place text, item text, session text, kind text, "text" text)
language plpgsql as $$
begin
  return query
  select case when n.trouble then 'trouble' else 'departure' end, n.place, n.item, a.session,
    n.kind, case when p_language = 'vi' then n.vi else n.en end
  from pg_temp.programme_note n left join pg_temp.programme_aim a on a.row = n.row
  order by n.trouble, n.row nulls first, n.nth, n.kind, n.vi;
  return query
  select 'change', r.place, r.id, a.session, a.change, a.what
  from pg_temp.programme_aim a join pg_temp.programme_row r on r.row = a.row
  where a.change not in ('unchanged', 'marked')
  order by a.row;
  return query
  select 'change', null::text, null::text, g.session, 'cancelled', g.what
  from pg_temp.programme_gone g order by g.session;
end $$;
