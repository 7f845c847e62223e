-- :name report_half_days
select day, half from report.half_day where conference = $1

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
