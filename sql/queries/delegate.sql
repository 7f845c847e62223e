-- Orders: name, number, unit. The keys of the orders are laid side by side, so that one comparison
-- serves all of them; telephone and e-mail only where they are asked for.
-- :name delegate_list
select l.delegate, l.number, l.name, l.position, l.unit, l."unit-name", l."group", l.state, l.phone,
  l.email, l.note
from hoinghi.conference_of($1) as c(id)
cross join lateral hoinghi.delegate_order(c.id, $1, $6, $7) a
cross join lateral hoinghi.unit_named(c.id, $1, $2, $3) w(unit)
cross join lateral (
  select d.delegate, d.number, hoinghi.printed_name(d.titles, d.name, d.mark) as name, d.position,
    d.unit, u.name as "unit-name", d.participant_group as "group", d.state,
    case when $9 then d.phone end as phone, case when $9 then d.email end as email, d.note,
    k.number as key1, k.unit as key2, k.name as key3
  from hoinghi.delegate d
  left join hoinghi.unit u on u.conference_id = d.conference_id and u.unit = d.unit
  cross join lateral (select
    case $6 when 'number' then d.number when 'unit' then coalesce(u.protocol_order, 2147483647)
      else 0 end as number,
    case $6 when 'unit' then coalesce(u.sort_key, '') else '' end collate "C" as unit,
    case $6 when 'number' then '' else d.sort_key end collate "C" as name) k
  where d.conference_id = c.id
    and ($2::text is null or d.unit = w.unit)
    and ($4::text is null or d.participant_group = $4)
    and ($5::text is null or d.state = $5)
    and ($7::text is null or (k.number, k.unit, k.name, d.delegate::text collate "C")
      > (a.number, a.unit collate "C", a.name collate "C", a.delegate collate "C"))
  order by k.number, k.unit, k.name, d.delegate limit $8) l
order by l.key1, l.key2, l.key3, l.delegate

-- :name delegate_show
select d.delegate, d.number, hoinghi.printed_name(d.titles, d.name, d.mark) as name, d.position,
  d.unit, u.name as "unit-name", d.participant_group as "group", g.name as "group-name", d.state,
  case when $3::boolean then d.phone end as phone,
  case when $3::boolean then d.email end as email, d.note,
  (select string_agg(e.session, ' ' order by e.session) from hoinghi.enrolment e
   where e.conference_id = d.conference_id and e.delegate = d.delegate and e.status = 'confirmed')
    as sessions,
  hoinghi.yes_no(d.synthetic) as synthetic,
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
join hoinghi.delegate d on d.conference_id = c.id
left join hoinghi.unit u on u.conference_id = d.conference_id and u.unit = d.unit
where not exists (select from unnest($2::text[]) as word
  where position(' ' || word in ' ' || d.search_fold) = 0)
order by
  (select count(*) from unnest($3::text[]) as word
    where position(' ' || word || ' ' in ' ' || d.tone_fold || ' ') = 0),
  d.sort_key, d.delegate
limit $4
