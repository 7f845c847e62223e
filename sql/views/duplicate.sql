-- Pairs of entries that may be one person, each with its level (functions/duplicates.sql tells
-- what D1 to D6 are), the one with the lower number first. Who is cancelled or replaced has no part
-- in it. own_phone leaves out the telephone of the unit's contact, who may have given it for all.
--
-- A difference of one letter is found by leaving out each letter in turn: two names that differ in
-- one letter are equal without it, and a name with one letter more is equal to the other without
-- that letter (the first of a run, so that each pair comes once). Comparing each name of a large
-- unit with each other would take minutes.
create or replace view report.duplicate as
select c.conference_id, c.code as conference, p.level, p.delegate, p.other, p.same_phone,
  p.same_year
from hoinghi.conference c
cross join lateral (
  with entry as (
    select d.delegate, d.number, d.identity, d.search_fold, coalesce(d.unit, '') as unit, d.mark,
      coalesce(d.position, '') as position, d.phone, nullif(d.phone, u.contact_phone) as own_phone,
      d.birth_year
    from hoinghi.delegate d
    left join hoinghi.unit u on u.conference_id = d.conference_id and u.unit = d.unit
    where d.conference_id = c.conference_id and d.state not in ('cancelled', 'substituted')
  ), alike as materialized (
    select n.number, n.gone, n.repeats, n.key
    from (
      select s.number, s.gone, s.repeats, s.key, count(*) over (partition by s.key) as names
      from (
        select e.number, i as gone,
          i > 1 and substr(e.search_fold, i, 1) = substr(e.search_fold, i - 1, 1) as repeats,
          hashtextextended(e.unit || E'\n' || e.position || E'\n' || case when i = 0
            then e.search_fold else overlay(e.search_fold placing '' from i for 1) end, 0) as key
        from entry e
        cross join lateral generate_series(0, length(e.search_fold)) i
      ) s
    ) n
    where n.names > 1
  ), near as materialized (
    select x.number, x.gone, y.number as other, y.gone as other_gone
    from alike x
    join alike y on y.key = x.key and y.number > x.number
    where x.gone = y.gone or x.gone = 0 and not y.repeats or y.gone = 0 and not x.repeats
  )
  select case
      when a.unit = b.unit then 'D1'
      when a.phone = b.phone or a.birth_year = b.birth_year then 'D3'
      else 'D4'
    end as level,
    a.delegate, b.delegate as other, coalesce(a.phone = b.phone, false) as same_phone,
    coalesce(a.birth_year = b.birth_year, false) as same_year
  from entry a
  join entry b on b.identity = a.identity and b.number > a.number
  where a.unit <> b.unit or a.mark is null or b.mark is null
  union all
  select 'D2', a.delegate, b.delegate, coalesce(a.phone = b.phone, false),
    coalesce(a.birth_year = b.birth_year, false)
  from entry a
  join entry b on b.unit = a.unit and b.search_fold = a.search_fold and b.number > a.number
  where a.identity <> b.identity and (a.mark is null or b.mark is null)
  union all
  select 'D5', a.delegate, b.delegate, true, coalesce(a.birth_year = b.birth_year, false)
  from entry a
  join entry b on b.own_phone = a.own_phone and b.number > a.number
  where a.search_fold <> b.search_fold
  union all
  select 'D6', a.delegate, b.delegate, coalesce(a.phone = b.phone, false),
    coalesce(a.birth_year = b.birth_year, false)
  from near n
  -- Looked up one by one: the planner takes these few pairs for very many.
  cross join lateral (
    select d.delegate, d.search_fold, d.unit, d.position, d.phone, d.birth_year
    from hoinghi.delegate d
    where d.conference_id = c.conference_id and d.number = n.number
    offset 0
  ) a
  cross join lateral (
    select d.delegate, d.search_fold, d.unit, d.position, d.phone, d.birth_year
    from hoinghi.delegate d
    where d.conference_id = c.conference_id and d.number = n.other
    offset 0
  ) b
  where a.search_fold <> b.search_fold and (a.phone = b.phone and not exists (
      select from hoinghi.unit u
      where u.conference_id = c.conference_id and u.unit in (a.unit, b.unit)
        and u.contact_phone = a.phone)) is not true
    -- Two texts may share a hash.
    and a.unit is not distinct from b.unit and a.position is not distinct from b.position
    and overlay(a.search_fold placing '' from greatest(n.gone, 1) for (n.gone > 0)::integer)
      = overlay(b.search_fold placing '' from greatest(n.other_gone, 1)
        for (n.other_gone > 0)::integer)
) p;

-- Delegates who are speakers as well, by the name that a sort key begins with.
create or replace view report.speaking_delegate as
select c.conference_id, c.code as conference, d.delegate, s.speaker
from hoinghi.conference c
join hoinghi.speaker s on s.conference_id = c.conference_id and s.name is not null
join hoinghi.delegate d on d.conference_id = s.conference_id
  and d.identity = split_part(s.sort_key, '  ', 1)
where d.state not in ('cancelled', 'substituted');
