-- The limit counts delegates: a delegate's half-days stay together.
-- :name attendance_list
select d.delegate, d.number, d.name, d.unit, hoinghi.wire_day(h.day) as day, h.half,
  coalesce(l.verdict, 'none') as verdict, hoinghi.wire_time(l.at, c.zone) as since
from hoinghi.conference_of($1) as i(id)
join hoinghi.conference c on c.conference_id = i.id
cross join lateral hoinghi.unit_named(i.id, $1, $5, $6) w(unit)
cross join lateral (
  select d.delegate, d.number, hoinghi.printed_name(d.titles, d.name, d.mark) as name, d.unit
  from hoinghi.delegate d
  where d.conference_id = i.id and d.state not in ('waitlisted', 'cancelled', 'substituted')
    and ($5::text is null or d.unit = w.unit)
    and ($7::text is null or d.participant_group = $7)
    and ($8::text is null or d.number > (select a.number from hoinghi.delegate a
      where a.conference_id = i.id and a.delegate = hoinghi.delegate_code(i.id, $1, $8)))
    and ($4::text is null or exists (
      select from hoinghi.half_days(i.id, $2, $3) b
      left join lateral hoinghi.last_scan(i.id, d.delegate, b.day, b.half, '') m on true
      where coalesce(m.verdict, 'none') = $4))
  order by d.number limit $9) d
cross join lateral hoinghi.half_days(i.id, $2, $3) h
left join lateral hoinghi.last_scan(i.id, d.delegate, h.day, h.half, '') l on true
where ($4::text is null or coalesce(l.verdict, 'none') = $4)
order by d.number, h.day, h.part

-- Registered are those who were expected; who comes without that counts as a walk-in.
-- :name attendance_summary
select hoinghi.wire_day(s.day) as day, s.half, s.registered, s.present, s.excused, s.absent,
  s.registered - s.present - s.excused - s.absent as "not-yet", s.walk_in as "walk-in",
  hoinghi.share(s.present, s.registered) as rate
from (
  select h.day, h.half, h.part,
    count(*) filter (where d.expected) as registered,
    count(*) filter (where d.expected and l.verdict = 'present') as present,
    count(*) filter (where d.expected and l.verdict = 'excused') as excused,
    count(*) filter (where d.expected and l.verdict = 'absent') as absent,
    count(*) filter (where not d.expected and l.verdict = 'present') as walk_in
  from hoinghi.conference_of($1) as c(id)
  cross join lateral hoinghi.half_days(c.id, $2, $3) h
  left join lateral (
    select d.delegate, d.state in ('registered', 'confirmed', 'substitute') as expected
    from hoinghi.delegate d where d.conference_id = c.id) d on true
  left join lateral hoinghi.last_scan(c.id, d.delegate, h.day, h.half, '') l on true
  group by h.day, h.half, h.part) s
order by s.day, s.part
