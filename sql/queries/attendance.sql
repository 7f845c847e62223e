-- The limit counts delegates: a delegate's half-days stay together.
-- :name attendance_list
with half_day as materialized (
  -- Looked up once, not for each delegate.
  select h.* from hoinghi.conference_of($1) as i(id)
  cross join lateral hoinghi.called_half_days(i.id, $2, $3) h
)
select d.delegate, d.number, d.name, d.unit, hoinghi.wire_day(h.day) as day, h.half,
  coalesce(l.verdict, 'none') as verdict, hoinghi.wire_time(l.at, c.zone) as since
from hoinghi.conference_of($1) as i(id)
join hoinghi.conference c on c.conference_id = i.id
cross join lateral hoinghi.unit_named(i.id, $1, $5, $6) w(unit)
cross join lateral (
  select d.delegate, d.number, hoinghi.printed_name(d.titles, d.name, d.mark) as name, d.unit
  from hoinghi.delegate d
  where d.conference_id = i.id and hoinghi.takes_part(d.state)
    and ($5::text is null or d.unit = w.unit)
    and ($7::text is null or d.participant_group = $7)
    and ($8::text is null or d.number > (select a.number from hoinghi.delegate a
      where a.conference_id = i.id and a.delegate = hoinghi.delegate_code(i.id, $1, $8)))
    and ($4::text is null or exists (
      select from half_day b
      left join lateral hoinghi.last_scan(i.id, d.delegate, b.day, b.half, '') m on true
      where coalesce(m.verdict, 'none') = $4))
  order by d.number limit $9) d
cross join half_day h
left join lateral hoinghi.last_scan(i.id, d.delegate, h.day, h.half, '') l on true
where ($4::text is null or coalesce(l.verdict, 'none') = $4)
order by d.number, h.day, h.part

-- :name attendance_summary
select hoinghi.wire_day(h.day) as day, h.half, hoinghi.yes_no(h.closed) as closed, r.registered,
  r.present, r.substitutes, r.excused, r.absent,
  r.registered - r.present - r.excused - r.absent as "not-yet", r.walk_in as "walk-in",
  hoinghi.share(r.present, r.registered) as rate
from hoinghi.conference_of($1) as i(id)
cross join lateral hoinghi.called_half_days(i.id, $2, $3) h
cross join lateral hoinghi.roll_counts(i.id, h.day, h.half) r
order by h.day, h.part
