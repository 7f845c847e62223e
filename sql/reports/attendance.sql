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

-- :name report_attendance
-- The list arranged as in report_delegates, with the entries of the days from $7 to $8. Half-days are
-- numbered three a day from 1, the morning of $7. marks holds half-day, mark and number of each
-- entry in any order, as 1x1,2K1,2x2: choosing the last of each here would mean to group twice.
select
  case when $6::boolean then case $4 when 'group' then g.name when 'unit' then u.name end end,
  d.person, coalesce(a.position, d.position)::text, u.name::text,
  case when $5::boolean then d.phone end, d.note::text,
  case when a.delegate is not null or d.replaces is not null
    then array[a.place, a.post::text, d.replaced, a.others]::text end,
  r.marks
from report.delegate d
left join (
  select delegate, post, place, unit, position, others from report.standing
  where conference = $1 and (place is distinct from 'also' or $4 = 'unit' or $2::text is not null)
) a on a.delegate = d.delegate
left join (
  select participant_group, name, row_number() over (order by protocol_order, participant_group)
    as place
  from report.participant_group where conference = $1
) g on g.participant_group = d.participant_group
left join (
  select unit, name, row_number() over (order by protocol_order, unit) as place
  from report.unit where conference = $1
) u on u.unit = coalesce(a.unit, d.unit)
left join (
  select e.delegate, string_agg(
    (e.day - $7::date) * 3 + case e.half when 'morning' then 1 when 'afternoon' then 2 else 3 end
    || e.mark || e.entry, ',') as marks
  from report.roll_entry e
  where e.conference_id = (select conference_id from report.conference where conference = $1)
    and e.day between $7::date and $8::date
  group by e.delegate
) r on r.delegate = d.delegate
where d.conference_id = (select conference_id from report.conference where conference = $1)
  and ($2::text is null or coalesce(a.unit, d.unit) = $2)
  and ($3::text is null or d.participant_group = $3)
order by
  case when $4 = 'name' then 0 else
    case when $4 = 'group' then coalesce(g.place, 99999) else 0 end * 10000000000000
    + coalesce(u.place, 99999) * 100000000 + coalesce(a.post, 3) * 10000000 + d.number
  end, d.sort_key, d.number
