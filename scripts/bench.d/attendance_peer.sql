-- The attendance list of the conference BIG as somebody would ask psql for it: the very rows of our
-- file, numbered, with the last mark of each half-day.
select row_number() over list as number, d.person, d.position, u.name, m.mark, a.mark, d.note
from report.delegate d
left join (
  select participant_group, row_number() over (order by protocol_order, participant_group) as place
  from report.participant_group where conference = 'BIG'
) g on g.participant_group = d.participant_group
left join (
  select unit, name, row_number() over (order by protocol_order, unit) as place
  from report.unit where conference = 'BIG'
) u on u.unit = d.unit
left join (
  select distinct on (delegate) delegate, mark from report.roll_entry
  where conference = 'BIG' and day = '2030-01-01' and half = 'morning'
  order by delegate, entry desc
) m on m.delegate = d.delegate
left join (
  select distinct on (delegate) delegate, mark from report.roll_entry
  where conference = 'BIG' and day = '2030-01-01' and half = 'afternoon'
  order by delegate, entry desc
) a on a.delegate = d.delegate
where d.conference = 'BIG'
window list as (order by g.place, u.place, d.number)
order by number
