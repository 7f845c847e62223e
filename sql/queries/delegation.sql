-- :name delegation_list
select l.answer[1] as delegation, l.answer[2] as name, l.answer[3] as units, l.answer[4] as head,
  l.answer[5] as "head-name", l.answer[6] as deputy, l.answer[7] as "deputy-name",
  l.answer[8] as delegates, l.answer[9] as note
from hoinghi.conference_of($1) as c(id)
cross join lateral (
  select hoinghi.delegation_answer(g) as answer, g.delegation
  from hoinghi.delegation g
  where g.conference_id = c.id
    and ($2::text is null or g.delegation > (
      select a.delegation from hoinghi.delegation_of(c.id, $1, $2) a))
  order by g.delegation limit $3) l
order by l.delegation

-- :name delegation_show
select g.delegation, g.name, array_to_string(u.units, '; ') as units,
  (select string_agg(n.name, '; ' order by w.place)
   from unnest(u.units) with ordinality as w (unit, place)
   join hoinghi.unit n on n.conference_id = g.conference_id and n.unit = w.unit) as "unit-names",
  g.head, h.number as "head-number", h.name as "head-name", g.deputy, p.number as "deputy-number",
  p.name as "deputy-name",
  hoinghi.delegation_size(g.conference_id, u.units) as delegates, g.note
from hoinghi.conference_of($1) as c(id)
cross join lateral hoinghi.delegation_of(c.id, $1, $2) g
cross join lateral (select hoinghi.delegation_units(c.id, g.delegation) as units) u
left join lateral (
  select d.number, hoinghi.printed_name(d.titles, d.name, d.mark) as name
  from hoinghi.delegate d
  where d.conference_id = g.conference_id and d.delegate = g.head) h on true
left join lateral (
  select d.number, hoinghi.printed_name(d.titles, d.name, d.mark) as name
  from hoinghi.delegate d
  where d.conference_id = g.conference_id and d.delegate = g.deputy) p on true
