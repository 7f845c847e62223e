-- A unit is asked for a list if it has a quota, a contact or a day of its own by which the list is
-- due. It has a line for each of its quotas, or one without places. A line is missing if the unit
-- sent nobody at all, over if some wait or were let in beyond the places, short if places are left.
-- after and limit go by units.
-- :name unit_quotas
select q.unit, q."unit-name", q."group", q.places, q.registered, q.over, q.waiting, q.quota,
  q.deadline, q.contact, q."contact-phone", q."contact-email"
from hoinghi.conference_of($1) as i(id)
join hoinghi.conference c on c.conference_id = i.id
cross join lateral hoinghi.unit_named(i.id, $1, $2, $3) w(unit)
cross join lateral hoinghi.unit_named(i.id, $1, $6, null) b(unit)
left join hoinghi.unit a on a.conference_id = i.id and a.unit = b.unit
cross join lateral (
  select u.protocol_order, u.sort_key, u.unit, u.name as "unit-name",
    nullif(l.participant_group, '') as "group", g.protocol_order as group_order, l.places,
    coalesce(l.registered, n.registered) as registered,
    least(l.approved, greatest(l.registered - l.places, 0)) as over,
    coalesce(l.waiting, 0) as waiting,
    hoinghi.quota_summary(l.registered, l.places, l.approved) as quota,
    hoinghi.wire_day(coalesce(u.deadline, c.list_deadline)) as deadline, u.contact,
    case when $7::boolean then u.contact_phone end as "contact-phone",
    case when $7::boolean then u.contact_email end as "contact-email",
    dense_rank() over (order by u.protocol_order, u.sort_key, u.unit) as unit_place
  from hoinghi.unit u
  left join hoinghi.quota_lines(c.conference_id, case when w.unit is not null
    then array[w.unit] end) l on l.unit = u.unit
  left join hoinghi.participant_group g
    on g.conference_id = u.conference_id and g.participant_group = l.participant_group
  cross join lateral (select count(*) as people,
      count(*) filter (where hoinghi.counts(d.state)) as registered
    from hoinghi.delegate d where d.conference_id = c.conference_id
      and coalesce(d.unit, '') = u.unit and d.state not in ('cancelled', 'substituted')) n
  where u.conference_id = c.conference_id
    and (l.unit is not null or u.contact is not null or u.deadline is not null)
    and (w.unit is null or u.unit = w.unit)
    and ($4::text is null or l.participant_group = $4)
    and case $5 when 'missing' then n.people = 0 and l.places is distinct from 0
      when 'over' then l.registered > l.places or l.waiting > 0
      when 'short' then l.registered < l.places else true end
    and (a.unit is null or (u.protocol_order, u.sort_key, u.unit)
      > (a.protocol_order, a.sort_key, a.unit))
  ) q
where q.unit_place <= $8
order by q.unit_place, q.group_order, q."group"
