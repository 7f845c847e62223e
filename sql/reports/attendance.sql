-- :name report_half_days
-- The half-days on which something is planned or the roll was called. $2 says that mornings and
-- afternoons have their columns anyway, so that only evenings are looked for among the many entries.
with planned as (
  select distinct day, half from report.programme
  where conference = $1 and day is not null and half is not null
)
select day, half from planned
union all
select distinct e.day, e.half from report.roll_entry e
where e.conference = $1 and (not $2::boolean or e.half = 'evening')
  and not exists (select from planned p where p.day = e.day and p.half = e.half)

-- :name report_roll
-- Every entry of the rolls of the days from $2 to $3, in any order. Half-days are numbered three a
-- day from 1, the morning of $2. The last entry of each half-day counts; it is chosen by who reads
-- them, and put beside the delegate there as well: sorting, grouping and joining them here takes
-- four times as long.
select e.delegate,
  (e.day - $2) * 3 + case e.half when 'morning' then 1 when 'afternoon' then 2 else 3 end,
  e.entry, e.mark
from report.roll_entry e
where e.conference_id = (select conference_id from report.conference where conference = $1)
  and e.day between $2 and $3
