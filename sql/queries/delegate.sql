-- Orders: name, number, unit. The keys of the orders are laid side by side, so that one comparison
-- serves all of them; telephone and e-mail only where they are asked for.
-- :name delegate_list
select l.delegate, l.number, l.name, l.position, l.unit, l."unit-name", l."group", l.state, l.queue,
  l.seat, l.phone, l.email, l.note
from hoinghi.conference_of($1) as c(id)
cross join lateral hoinghi.delegate_order(c.id, $1, $6, $7) a
cross join lateral hoinghi.unit_named(c.id, $1, $2, $3) w(unit)
cross join lateral (
  select d.delegate, d.number, hoinghi.printed_name(d.titles, d.name, d.mark) as name, d.position,
    d.unit, u.name as "unit-name", d.participant_group as "group", d.state, d.queue, d.seat,
    case when $9 then d.phone end as phone, case when $9 then d.email end as email, d.note,
    k.number as key1, k.unit as key2, k.name as key3
  from hoinghi.delegate d
  left join hoinghi.unit u on u.conference_id = d.conference_id and u.unit = d.unit
  cross join lateral (select
    case $6 when 'number' then coalesce(d.number, 2147483647)
      when 'unit' then coalesce(u.protocol_order, 2147483647) else 0 end as number,
    case $6 when 'unit' then coalesce(u.sort_key, '') else '' end collate "C" as unit,
    case $6 when 'number' then '' else d.sort_key end collate "C" as name) k
  where d.conference_id = c.id
    and ($2::text is null or d.unit = w.unit or exists (select from hoinghi.delegate_unit r
      where r.conference_id = d.conference_id and r.delegate = d.delegate and r.unit = w.unit))
    and ($4::text is null or d.participant_group = $4)
    and ($5::text is null or d.state = $5)
    and ($7::text is null or (k.number, k.unit, k.name, d.delegate::text collate "C")
      > (a.number, a.unit collate "C", a.name collate "C", a.delegate collate "C"))
  order by k.number, k.unit, k.name, d.delegate limit $8) l
order by l.key1, l.key2, l.key3, l.delegate

-- :name delegate_show
select d.delegate, d.number, hoinghi.printed_name(d.titles, d.name, d.mark) as name, d.position,
  d.unit, u.name as "unit-name", d.participant_group as "group", g.name as "group-name", d.state,
  d.queue, hoinghi.quota_line(d.conference_id, d.unit, d.participant_group) as quota, d.reason,
  d.seat, case when $3::boolean then d.phone end as phone,
  case when $3::boolean then d.email end as email,
  case when $3::boolean then d.birth_year end as "birth-year", d.note,
  hoinghi.units_represented(d.conference_id, d.delegate) as represents,
  d.replaces, d.replaced_by as "replaced-by",
  (select hoinghi.printed_name(b.titles, b.name, b.mark) from hoinghi.delegate b
   where b.conference_id = d.conference_id and b.delegate = d.replaced_by) as "replaced-by-name",
  d.merged_into as "merged-into",
  (select string_agg(e.session, ' ' order by e.session) from hoinghi.enrolment e
   where e.conference_id = d.conference_id and e.delegate = d.delegate and e.status = 'confirmed')
    as sessions,
  d.batch, d.batch_row as "batch-row", hoinghi.yes_no(d.synthetic) as synthetic,
  hoinghi.wire_time(d.registered_at, c.zone) as "registered-at"
from hoinghi.conference_of($1) as i(id)
join hoinghi.conference c on c.conference_id = i.id
join hoinghi.delegate d
  on d.conference_id = i.id and d.delegate = hoinghi.delegate_code(i.id, $1, $2)
left join hoinghi.unit u on u.conference_id = d.conference_id and u.unit = d.unit
left join hoinghi.participant_group g
  on g.conference_id = d.conference_id and g.participant_group = d.participant_group

-- Each word begins a word of the name; those who have the words as they were written, with their
-- diacritics, come first.
-- :name delegate_search
select d.delegate, d.number, hoinghi.printed_name(d.titles, d.name, d.mark) as name, d.position,
  d.unit, u.name as "unit-name", d.state
from hoinghi.conference_of($1) as c(id)
cross join lateral hoinghi.delegate_search(c.id, $2, $3, $4) s
cross join lateral (select * from hoinghi.delegate d
  where d.conference_id = c.id and d.delegate = s.delegate offset 0) d
left join hoinghi.unit u on u.conference_id = d.conference_id and u.unit = d.unit
order by s.place

-- :name delegate_history
select hoinghi.wire_time(h.at, c.zone) as at, h.actor, h.command, h.change, h.batch,
  h.batch_row as "batch-row"
from hoinghi.conference_of($1) as i(id)
join hoinghi.conference c on c.conference_id = i.id
cross join lateral hoinghi.delegate_history(i.id, hoinghi.delegate_code(i.id, $1, $2), $3) h
order by h.at, h.place

-- Pairs that may be one person, and delegates who are speakers, too.
-- :name delegate_duplicates
select l.level, l.delegate, l.number, l.name, l.unit, l.other, l."other-number", l."other-name",
  l."other-unit", l.reason
from hoinghi.conference_of($1) as c(id)
cross join lateral hoinghi.unit_named(c.id, $1, $2, $3) w(unit)
cross join lateral (
  select p.level, p.delegate, d.number, hoinghi.printed_name(d.titles, d.name, d.mark) as name,
    d.unit, p.other, o.number as "other-number",
    case when s.speaker is null then hoinghi.printed_name(o.titles, o.name, o.mark)
      else hoinghi.printed_name(s.titles, s.name, null) end as "other-name",
    coalesce(o.unit, s.unit) as "other-unit",
    hoinghi.duplicate_reason(p.level, $6, p.by_year) as reason
  from (
    select r.level, r.delegate::text, r.other::text, not r.same_phone as by_year
    from report.duplicate r where r.conference_id = c.id and $4::text is distinct from 'speaker'
    union all
    select 'speaker', r.delegate::text, r.speaker::text, false from report.speaking_delegate r
    where r.conference_id = c.id and coalesce($4, 'speaker') = 'speaker') p
  join hoinghi.delegate d on d.conference_id = c.id and d.delegate = p.delegate
  left join hoinghi.delegate o on p.level <> 'speaker' and o.conference_id = c.id
    and o.delegate = p.other
  left join hoinghi.speaker s on p.level = 'speaker' and s.conference_id = c.id
    and s.speaker = p.other
  where ($4::text is null or p.level = $4)
    and ($2::text is null or d.unit = w.unit or o.unit = w.unit)
    and ($5::text[] is null or (p.level collate "C", p.delegate collate "C", p.other collate "C")
      > ($5[1] collate "C", $5[2] collate "C", $5[3] collate "C"))
  order by p.level collate "C", p.delegate collate "C", p.other collate "C" limit $7) l
order by l.level collate "C", l.delegate collate "C", l.other collate "C"
