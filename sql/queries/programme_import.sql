-- :name programme_prepare
select hoinghi.programme_prepare()

-- :name programme_clear
select hoinghi.programme_clear()

-- :name programme_records
select r.record, r.place, r.item, r.session, r.kind, r."text"
from hoinghi.programme_records($1) r

-- :name programme_only_day
-- The day of a conference of one day, which a table need not name.
select hoinghi.wire_day(c.first_day) from hoinghi.conference c
where c.code = $1 and c.first_day = c.last_day
