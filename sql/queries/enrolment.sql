-- :name enrolment_list
select e.session, e.delegate, d.number, hoinghi.printed_name(d.titles, d.name, d.mark) as name,
  d.unit, e.status, e.place
from hoinghi.conference_of($1) as c(id)
left join lateral (select s.session from hoinghi.session_position(c.id, $2) s
  where $2::text is not null) s on $2::text is not null
cross join lateral (select
  case when $3::text is not null then hoinghi.delegate_code(c.id, $1, $3) end as delegate,
  case when $5::text is not null then hoinghi.enrolment_place(c.id, $1, $5, $6) end as after) w
join hoinghi.enrolment e on e.conference_id = c.id
join hoinghi.delegate d on d.conference_id = e.conference_id and d.delegate = e.delegate
where ($2::text is null or e.session = s.session)
  and ($3::text is null or e.delegate = w.delegate)
  and (e.status = $4 or $4::text is null and e.status <> 'cancelled')
  and ($5::text is null or (e.session::text collate "C", e.place) > ($5 collate "C", w.after))
order by e.session, e.place
limit $7

-- :name session_waiting
select l.position, l.delegate, l.number, l.name, l.unit, l.place, l.since
from hoinghi.conference_of($1) as c(id)
join hoinghi.conference o on o.conference_id = c.id
cross join lateral hoinghi.session_position(c.id, $2) s
cross join lateral (
  select row_number() over (order by e.place) as position, e.delegate, d.number,
    hoinghi.printed_name(d.titles, d.name, d.mark) as name, d.unit, e.place,
    hoinghi.wire_time(e.at, o.zone) as since
  from hoinghi.enrolment e
  join hoinghi.delegate d on d.conference_id = e.conference_id and d.delegate = e.delegate
  where e.conference_id = c.id and e.session = s.session and e.status = 'waitlisted') l
where ($3::text is null or l.place > hoinghi.enrolment_place(c.id, $1, $2, $3))
order by l.place
limit $4
