-- What scripts/bench copies the raw file of a list into, beside an import of the same list.
--
-- The table has the columns of hoinghi.delegate and every index that hoinghi.delegate has, by the
-- same definition; and it begins with as many rows, because an insert into a large index costs more
-- than one into an empty index. The file has neither codes nor the keys by which names are sorted,
-- found and compared. What is indexed must have something, so they are copies of the number and
-- the name: as long as the real ones, and free to compute. Everything that makes an insert into
-- hoinghi.delegate slower beside its indexes is left out: foreign keys, checks, domains.
create schema if not exists bench;
create table bench.delegate (like hoinghi.delegate including defaults);

do $$
declare
  c record;
begin
  for c in select attname, attnotnull, typtype, attcollation from pg_attribute
    join pg_type t on t.oid = atttypid
    where attrelid = 'bench.delegate'::regclass and attnum > 0 order by attnum
  loop
    if c.typtype = 'd' then
      execute format('alter table bench.delegate alter column %I type text collate %s', c.attname,
        c.attcollation::regcollation);
    end if;
    if c.attnotnull then
      execute format('alter table bench.delegate alter column %I drop not null', c.attname);
    end if;
  end loop;
end $$;

alter table bench.delegate
  drop column delegate, drop column identity, drop column sort_key, drop column search_fold,
  drop column tone_fold, drop column batch_row;
alter table bench.delegate
  add column delegate text collate "C" generated always as (number::text) stored,
  add column identity text collate "C" generated always as (name) stored,
  add column sort_key text collate "C" generated always as (name) stored,
  add column search_fold text generated always as (name) stored,
  add column tone_fold text generated always as (name) stored,
  add column batch_row integer generated always as (number) stored,
  alter column batch set default 1;

do $$
declare
  definition text;
begin
  for definition in select indexdef from pg_indexes
    where schemaname = 'hoinghi' and tablename = 'delegate'
  loop
    execute replace(definition, ' ON hoinghi.delegate ', ' ON bench.delegate ');
  end loop;
end $$;

insert into bench.delegate (conference_id, number, name, mark, birth_year, position, unit, phone,
  email, note, state, batch)
select conference_id, number, name, mark, birth_year, position, unit, phone, email, note, state,
  batch
from hoinghi.delegate where number is not null;
vacuum analyze bench.delegate;
