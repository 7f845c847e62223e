-- :name placing_conference
select c.room_buffer, c.speaker_buffer
from hoinghi.conference c where c.conference_id = hoinghi.conference_of($1)

-- :name placing_hours
select h.day, h.span from hoinghi.placing_hours($1, $2, $3, $4) h

-- :name placing_rooms
select r.room, r.capacity, r.may_overlap,
  array(select hoinghi.placing_span(c, t.during) from hoinghi.room_time t
    where t.conference_id = r.conference_id and t.room = r.room and t.kind = 'only') as "only",
  array(select hoinghi.placing_span(c, t.during) from hoinghi.room_time t
    where t.conference_id = r.conference_id and t.room = r.room and t.kind = 'away') as away
from hoinghi.conference c
join hoinghi.room r on r.conference_id = c.conference_id
where c.code = $1
order by r.room

-- :name placing_speakers
select s.speaker,
  coalesce(case when s.name is null then u.name
    else hoinghi.printed_name(s.titles, s.name, null) end, s.speaker) as name,
  array(select hoinghi.placing_span(c, t.during) from hoinghi.speaker_time t
    where t.conference_id = s.conference_id and t.speaker = s.speaker and t.kind = 'only') as "only",
  array(select hoinghi.placing_span(c, t.during) from hoinghi.speaker_time t
    where t.conference_id = s.conference_id and t.speaker = s.speaker and t.kind = 'away') as away
from hoinghi.conference c
join hoinghi.speaker s on s.conference_id = c.conference_id
left join hoinghi.unit u on u.conference_id = s.conference_id and u.unit = s.unit
where c.code = $1
order by s.speaker

-- :name placing_sessions
select p.session, p.task, p.minutes, p.expected, p.people, p.track, p.popularity, p.room, p.start,
  p.earlier, p.kind, p.day, p.half, p.apart, p.never
from hoinghi.placing_sessions($1, $2) p

-- :name placing_shown
-- What was found, in the order of time: the place, and the one the session has now.
select p.session, s.title,
  hoinghi.wire_time(hoinghi.placing_origin(c) + make_interval(mins => p.start), c.zone) as start,
  hoinghi.wire_time(
    hoinghi.placing_origin(c) + make_interval(mins => p.start + p.minutes), c.zone) as until,
  nullif(p.room, '') as room, s.start_text as "start-before",
  case when s.start_text is not null then s.room end as "room-before"
from hoinghi.conference c
cross join unnest($2::text[], $3::text[]::integer[], $4::text[]::integer[], $5::text[])
  as p (session, start, minutes, room)
join hoinghi.topic_session s on s.conference_id = c.conference_id and s.session = p.session
where c.code = $1
order by p.start, p.room, p.session

-- :name placing_replay
select hoinghi.placing_replay($1, $2, $3)
