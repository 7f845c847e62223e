-- What is printed for each person by itself.

-- :name report_participants
-- In the order of report_delegates; $4 is the arrangement (group, unit, name), $5 one delegate, $6
-- whether those who stand for several units have a row in each of them. The heading and its code are
-- those of the group or unit that the list is cut into. The last column is null for nearly all; home
-- or also for who stands for several units.
select
  case $4 when 'group' then g.participant_group when 'unit' then u.unit end,
  case $4 when 'group' then g.name when 'unit' then u.name end,
  d.delegate, d.number, d.titles, d.name, d.mark, coalesce(a.position, d.position), u.name::text,
  g.name::text, g.badge, d.seat, d.ticket, d.short, k.number, k.present, k.held, a.place
from report.participant d
left join (
  select delegate, post, place, unit, position from report.standing
  where conference = $1 and (place is distinct from 'also' or $6::boolean)
) a on a.delegate = d.delegate
left join (
  select participant_group, name, badge,
    row_number() over (order by protocol_order, participant_group) as place
  from report.participant_group where conference = $1
) g on g.participant_group = d.participant_group
left join (
  select unit, name, row_number() over (order by protocol_order, unit) as place
  from report.unit where conference = $1
) u on u.unit = coalesce(a.unit, d.unit)
left join (
  select delegate, number, present, held from report.certificate where conference = $1
) k on k.delegate = d.delegate
where d.conference = $1 and ($2::text is null or coalesce(a.unit, d.unit) = $2)
  and ($3::text is null or d.participant_group = $3) and ($5::text is null or d.delegate = $5)
order by
  case when $4 = 'name' then 0 else
    case when $4 = 'group' then coalesce(g.place, 99999) else 0 end * 10000000000000
    + coalesce(u.place, 99999) * 100000000 + coalesce(a.post, 3) * 10000000 + d.number
  end, d.sort_key, d.number

-- :name report_delegate_known
select from report.participant where conference = $1 and delegate = $2

-- :name report_invited_units
-- Units that a letter goes to: those asked for a list, with their places and the day it is due.
select u.unit, u.name::text, u.contact::text, q.places, u.deadline
from report.unit u
left join (
  select unit, sum(places) as places from report.quota where conference = $1 group by unit
) q on q.unit = u.unit
where u.conference = $1 and ($2::text is null and (q.places > 0 or u.is_asked) or u.unit = $2)
order by u.protocol_order, u.unit
