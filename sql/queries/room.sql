-- The lateral form reads the conference first, so that an unknown one is refused even when the
-- table is empty.

-- :name room_list
select r.room, r.name, r.capacity, r.overlap
from hoinghi.conference_of($1) as c(id), lateral (
  select r.room, r.name, r.capacity, hoinghi.yes_no(r.may_overlap) as overlap
  from hoinghi.room r
  where r.conference_id = c.id and ($2::text is null or r.room > $2)
  order by r.room limit $3) r

-- :name room_show
select r.room, r.name, r.capacity, hoinghi.yes_no(r.may_overlap) as overlap,
  (select count(*) from hoinghi.topic_session s
   where s.conference_id = r.conference_id and s.room = r.room and s.state <> 'cancelled')
  as sessions
from hoinghi.conference_of($1) as c(id), lateral hoinghi.room_of(c.id, $1, $2) r

-- :name room_times
select t.room, t.kind, hoinghi.wire_time(lower(t.during), c.zone) as "from",
  hoinghi.wire_time(upper(t.during), c.zone) as "until", t.note
from hoinghi.conference_of($1) as found(id)
join hoinghi.conference c on c.conference_id = found.id
cross join lateral hoinghi.room_of(c.conference_id, $1, $2) known
join hoinghi.room_time t on t.conference_id = c.conference_id and t.room = known.room
order by t.kind, t.during
