-- :name import_list
select b.batch, hoinghi.wire_time(b.at, c.zone) as at, b.actor, b.sender, b.unit,
  b.file_name as file, b.format, b.rows, b.added as new, b.changed, b.unchanged, b.gone, b.rejected,
  b.waiting, b.state as "batch-state", hoinghi.wire_time(b.withdrawn_at, c.zone) as "withdrawn-at"
from hoinghi.conference_of($1) as i(id)
join hoinghi.conference c on c.conference_id = i.id
join hoinghi.import_batch b on b.conference_id = i.id
where ($2::text is null or b.unit = $2 or exists (
    select from hoinghi.delegate d
    where d.conference_id = i.id and d.batch = b.batch and d.unit = $2))
  and ($3::text is null or b.state = $3)
  and ($4::integer is null or b.batch < $4)
order by b.batch desc limit $5

-- The facts of the list, then those of its rows who were new, changed or gone. $3 and $4 are the
-- row and the delegate after which to begin.
-- :name import_show
select r.record, r.batch, r.at, r.actor, r.sender, r.unit, r.file, r.format, r.digest, r.size,
  r.rows, r.new, r.changed, r.unchanged, r.gone, r.rejected, r.waiting, r."batch-state",
  r."withdrawn-at", r."withdrawn-by", r."row", r.delegate, r.name, r.state, r.change, r.what
from hoinghi.conference_of($1) as i(id)
join hoinghi.conference c on c.conference_id = i.id
join hoinghi.import_batch b on b.conference_id = i.id and b.batch = $2
cross join lateral (
  select 'batch' as record, b.batch, hoinghi.wire_time(b.at, c.zone) as at, b.actor,
    b.sender::text, b.unit::text, b.file_name::text as file, b.format, b.digest, b.size, b.rows,
    b.added as new, b.changed, b.unchanged, b.gone, b.rejected, b.waiting,
    b.state as "batch-state", hoinghi.wire_time(b.withdrawn_at, c.zone) as "withdrawn-at",
    b.withdrawn_by as "withdrawn-by", null::integer as "row", null::text as delegate,
    null::text as name, null::text as state, null::text as change, null::text as what, 0 as place
  union all
  select 'row', null, null, null, null, w.unit, null, null, null, null, null, null, null, null,
    null, null, null, null, null, null, nullif(w.place, 2147483647), w.delegate, w.name, w.state,
    w.change, w.what, w.place
  from (
    select h.place, d.delegate::text, d.unit::text,
      hoinghi.printed_name(d.titles, d.name, d.mark) as name, d.state, h.change,
      hoinghi.facts_line(h.before, h.after) as what
    from (
      select n.batch_row as place, n.delegate, 'new' as change, null::jsonb as before,
        null::jsonb as after
      from hoinghi.delegate n where n.conference_id = i.id and n.batch = $2
      union all
      select coalesce(k.batch_row, 2147483647), k.delegate, k.change, k.before, k.after
      from hoinghi.import_change k where k.conference_id = i.id and k.batch = $2) h
    join hoinghi.delegate d on d.conference_id = i.id and d.delegate = h.delegate
    where (h.place, h.delegate::text collate "C") > ($3::integer, $4::text collate "C")
    order by h.place, h.delegate limit $5) w
) r
order by r.place, r.delegate nulls first

-- :name import_prepare
select hoinghi.import_prepare()

-- :name import_clear
select hoinghi.import_clear()

-- :name import_records
select record, "row", "column", value, severity, reason, "text", delegate, change, what
from hoinghi.import_records($1, $2)

-- :name import_open_rejected
declare import_rejected no scroll cursor for select place, said from hoinghi.import_rejected()

-- :name import_next_rejected
fetch 500 from import_rejected

-- :name import_known_places
select n.kind, n.name, n.code
from hoinghi.conference_of($1) as c(id)
cross join lateral (
  select 'unit' as kind, u.unit::text as name, u.unit::text as code, 1 as place,
    u.protocol_order as rank
  from hoinghi.unit u where u.conference_id = c.id
  union all
  select 'unit', u.identity, u.unit, 2, u.protocol_order
  from hoinghi.unit u where u.conference_id = c.id
  union all
  select 'unit', a.identity, a.unit, 3, 0 from hoinghi.unit_alias a where a.conference_id = c.id
  union all
  select 'group', g.participant_group, g.participant_group, 4, g.protocol_order
  from hoinghi.participant_group g where g.conference_id = c.id
  union all
  select 'group name', g.name, g.participant_group, 5, g.protocol_order
  from hoinghi.participant_group g where g.conference_id = c.id) n
order by n.place, n.rank
