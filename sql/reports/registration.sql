-- What organizers ask while the lists of the units come in.

-- :name report_quota
-- A row for each quota, then one for the people of a unit whom none concerns. The last columns say
-- whether the quota is for all groups without one of their own, and whether there are such groups.
select u.name::text, g.name::text, q.places, q.registered, q.over_quota, q.waiting,
  q.participant_group = '',
  count(nullif(q.participant_group, '')) over (partition by q.unit) > 0
from report.quota q
left join report.unit u on u.conference = $1 and u.unit = q.unit
left join report.participant_group g
  on g.conference = $1 and g.participant_group = q.participant_group
where q.conference = $1 and ($2::text is null or q.unit = $2)
order by u.protocol_order, u.unit, q.participant_group is null, q.participant_group = '',
  g.protocol_order, g.participant_group

-- :name report_missing_units
-- Units that were asked for a list and from which nobody is registered or waits. The days are those
-- by which the list is late.
select u.name::text, q.places, u.deadline, greatest(c.today - u.deadline, 0), u.contact::text,
  case when $2::boolean then u.contact_phone end,
  (select string_agg(d.person, ', ' order by d.number) from report.standing s
    join report.delegate d on d.conference = $1 and d.delegate = s.delegate
    where s.conference = $1 and s.place = 'also' and s.unit = u.unit),
  c.today
from report.unit u
join report.conference c on c.conference = $1
left join (
  select unit, sum(places) as places, sum(registered + waiting) as people from report.quota
  where conference = $1
  group by unit
) q on q.unit = u.unit
where u.conference = $1 and coalesce(q.people, 0) = 0
  and case when q.places is null then u.is_asked else q.places > 0 end
order by u.protocol_order, u.unit

-- :name report_duplicates
-- Pairs of entries that may be one person, then delegates who are speakers as well.
select p.level collate "C", p.delegate::text collate "C", a.person, ua.name::text,
  p.other::text collate "C", b.person, ub.name::text, p.same_phone,
  p.same_year, a.mark is null
from report.duplicate p
join report.entry a on a.conference = $1 and a.delegate = p.delegate
join report.entry b on b.conference = $1 and b.delegate = p.other
left join report.unit ua on ua.conference = $1 and ua.unit = a.unit
left join report.unit ub on ub.conference = $1 and ub.unit = b.unit
where p.conference = $1 and ($2::text is null or $2 in (a.unit, b.unit))
union all
select 'speaker', p.delegate, a.person, u.name, p.speaker, s.person, s.unit_name, false, false,
  false
from report.speaking_delegate p
join report.entry a on a.conference = $1 and a.delegate = p.delegate
join report.speaker s on s.conference = $1 and s.speaker = p.speaker
left join report.unit u on u.conference = $1 and u.unit = a.unit
where p.conference = $1 and ($2::text is null or a.unit = $2)
order by 1, 2, 5

-- :name report_import_log
select b.batch, to_char(b.at, 'HH24"h"MI'), b.at::date, b.actor, b.sender::text, u.name::text,
  b.file_name::text, b.rows, b.added, b.changed, b.unchanged, b.gone, b.rejected, b.waiting,
  left(b.digest, 12), b.state, to_char(b.withdrawn_at, 'HH24"h"MI'), b.withdrawn_at::date,
  b.withdrawn_by
from report.import_batch b
left join report.unit u on u.conference = $1 and u.unit = b.unit
where b.conference = $1 and ($2::text is null or b.unit = $2)
order by b.batch

-- :name report_over_quota
-- Who waits for a place beyond the quota, with the state of that quota.
with quota as materialized (
  select unit, participant_group, places, registered, over_quota from report.quota
  where conference = $1
)
select d.person, d.position::text, u.name::text, g.name::text, coalesce(o.places, a.places),
  coalesce(o.registered, a.registered), coalesce(o.over_quota, a.over_quota)
from report.entry d
left join report.unit u on u.conference = $1 and u.unit = d.unit
left join report.participant_group g
  on g.conference = $1 and g.participant_group = d.participant_group
left join quota o on o.unit = d.unit and o.participant_group = d.participant_group
left join quota a on a.unit = d.unit and a.participant_group = ''
where d.conference = $1 and d.state = 'waitlisted' and ($2::text is null or d.unit = $2)
order by d.queue, d.number

-- :name report_waiting_seats
-- Who waits for a seat, session by session in the order of the programme.
select s.session::text, s.title::text, s.kind, s.number, s.waiting_position, d.person,
  d.position::text, u.name::text
from report.waiting_seat s
join report.entry d on d.conference = $1 and d.delegate = s.delegate
left join report.unit u on u.conference = $1 and u.unit = d.unit
where s.conference = $1 and ($2::text is null or d.unit = $2)
order by s.programme_order, s.session, s.waiting_position
