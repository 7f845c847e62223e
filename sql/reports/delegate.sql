-- :name report_delegates
-- $4 is the arrangement (group, unit, name), $5 whether phones are given out, $6 what each row names
-- beside the person: the heading under which it stands, its group, or null for neither.
--
-- A list is sorted by one number made of the places of group and unit, whether one heads a
-- delegation, and the delegate's number: comparing one number is much cheaper than comparing four
-- columns. Arranged by name, the number is the same for all and the sort key decides.
--
-- The conference is looked up by itself, which makes its number a value that each table is searched
-- for, and not a join of every row.
--
-- apart is null for nearly all; {place, post, replaced, others} of those who head a delegation,
-- stand in for somebody, or stand for several units. Only a list by unit, or of one unit, has the
-- rows of the latter in their other units.
select
  case when $6::text = 'heading'
    then case $4 when 'group' then g.name when 'unit' then u.name end end,
  d.person, coalesce(a.position, d.position)::text, u.name::text,
  case when $5::boolean then d.phone end, d.note::text,
  case when a.delegate is not null or d.replaces is not null
    then array[a.place, a.post::text, d.replaced, a.others]::text end,
  d.delegate, case when $6::text = 'group' then g.name end
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
where d.conference_id = (select conference_id from report.conference where conference = $1)
  and ($2::text is null or coalesce(a.unit, d.unit) = $2)
  and ($3::text is null or d.participant_group = $3)
order by
  case when $4 = 'name' then 0 else
    case when $4 = 'group' then coalesce(g.place, 99999) else 0 end * 10000000000000
    + coalesce(u.place, 99999) * 100000000 + coalesce(a.post, 3) * 10000000 + d.number
  end, d.sort_key, d.number
