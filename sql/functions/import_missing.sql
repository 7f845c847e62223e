-- The known ones who are gone.

-- Those who are gone, and who of them is in the list after all: a row without a delegate may be one
-- of them with another spelling of the name, or with the same telephone. It is, where neither the
-- row nor the delegate could be somebody else, too.
create or replace function hoinghi.import_missing(p_id bigint)
returns void language plpgsql as $$
begin
  insert into pg_temp.import_gone (delegate, unit, mark, search_fold, phone)
  select d.delegate, coalesce(d.unit, ''), coalesce(d.mark, ''), d.search_fold, d.phone
  from hoinghi.delegate d
  where d.conference_id = p_id and d.batch is not null
    and d.state not in ('cancelled', 'substituted')
    and coalesce(d.unit, '') in (select coalesce(u.unit, '') from pg_temp.import_unit u
      where u.is_known)
    and not exists (select from pg_temp.import_verdict v where v.delegate = d.delegate);
  if not found then return; end if;
  perform hoinghi.import_match_again(p_id, false);
  perform hoinghi.import_match_again(p_id, true);
end $$;

create or replace function hoinghi.import_match_again(p_id bigint, p_by_phone boolean)
returns void language plpgsql as $$
begin
  with pair as (
    select p.row, g.delegate, count(*) over (partition by p.row) as delegates,
      count(*) over (partition by g.delegate) as rows
    from pg_temp.import_person p
    join pg_temp.import_gone g on g.unit = p.unit
      and case when p_by_phone then g.phone else g.search_fold end
        = case when p_by_phone then p.phone else p.search_fold end
      -- A mark that the delegate does not have says that somebody else is meant.
      and p.mark in ('', g.mark)
    where not exists (select from pg_temp.import_verdict v where v.row = p.row)
  ), matched as (
    insert into pg_temp.import_verdict (row, verdict, delegate)
    select a.row, 'same', a.delegate from pair a
    join pg_temp.import_gone g on g.delegate = a.delegate
    where a.rows = 1 and a.delegates = 1
      -- Some give one telephone for all their people, and then it tells nothing.
      and (not p_by_phone or not exists (select from hoinghi.delegate o
          where o.conference_id = p_id and o.phone = g.phone and o.delegate <> g.delegate)
        and not exists (select from hoinghi.unit u
          where u.conference_id = p_id and u.contact_phone = g.phone))
    returning delegate
  )
  delete from pg_temp.import_gone g using matched m where g.delegate = m.delegate;
end $$;
