-- :name session_show
select s.session, s.number, s.kind, s.title, s.title_source as "title-source", s.state,
  s.programme_order as "order", s.minutes, hoinghi.wire_day(s.day) as day, s.half,
  hoinghi.wire_time(lower(s.during), c.zone) as start,
  hoinghi.wire_time(upper(s.during), c.zone) as until,
  s.room, r.name as "room-name", a.speakers, a.assignments, s.performer,
  s.capacity, s.taken, s.waiting, s.note,
  hoinghi.yes_no(s.synthetic) as synthetic
from hoinghi.conference c
join hoinghi.topic_session s on s.conference_id = c.conference_id and s.session = $2
left join hoinghi.room r on r.conference_id = s.conference_id and r.room = s.room
left join lateral (
  select string_agg(
      case when p.name is null then u.name else hoinghi.printed_name(p.titles, p.name, null) end,
      '; ' order by a.speaking_order, a.speaker) filter (where a.role = 'speaker') as speakers,
    string_agg(a.speaker || ':' || a.role, ' ' order by a.role desc, a.speaking_order, a.speaker)
      as assignments
  from hoinghi.assignment a
  join hoinghi.speaker p on p.conference_id = a.conference_id and p.speaker = a.speaker
  left join hoinghi.unit u on u.conference_id = p.conference_id and u.unit = p.unit
    and p.name is null
  where a.conference_id = s.conference_id and a.session = s.session) a on true
where c.code = $1

-- :name session_list
select s.session, s.number, s.kind, s.title, s.state, s.start, s.until, s.minutes, s.room,
  (select string_agg(
      case when p.name is null then u.name else hoinghi.printed_name(p.titles, p.name, null) end,
      '; ' order by a.speaking_order, a.speaker)
    from hoinghi.assignment a
    join hoinghi.speaker p on p.conference_id = a.conference_id and p.speaker = a.speaker
    left join hoinghi.unit u on u.conference_id = p.conference_id and u.unit = p.unit
      and p.name is null
    where a.conference_id = s.conference_id and a.session = s.session and a.role = 'speaker')
    as speakers,
  s.performer, s.capacity, s.taken, s.waiting
from (
  select s.*, hoinghi.wire_time(lower(s.during), c.zone) as start,
    hoinghi.wire_time(upper(s.during), c.zone) as until,
    coalesce(lower(s.during), 'infinity') as sorting
  from hoinghi.conference c
  join hoinghi.topic_session s on s.conference_id = c.conference_id
  where c.conference_id = hoinghi.conference_of($1)
    and ($2::date is null or s.day = $2)
    and ($3::text is null or s.room = $3)
    and ($4::text is null or exists (
      select from hoinghi.assignment a
      where a.conference_id = s.conference_id and a.session = s.session and a.speaker = $4))
    and ($5::text is null or s.kind = $5)
    and ($6::text is null or s.state = $6)
    and ($7::text is null or (
      select (coalesce(lower(s.during), 'infinity'), s.programme_order, s.session::text)
        > (p.sorting, p.programme_order, p.session)
      from hoinghi.session_position(c.conference_id, $7) p))
  order by sorting, s.programme_order, s.session
  limit $8) s
order by s.sorting, s.programme_order, s.session

-- :name session_free
select f.start, f.until, f.room, f.free_until as "free-until"
from hoinghi.session_free($1, $2, $3, $4, $5, $6, $7, $8, $9) f

-- :name session_check
select p.problem, p.session, p.other, p.speaker, p.room,
  hoinghi.wire_time(lower(p.during), p.zone) as start,
  hoinghi.wire_time(upper(p.during), p.zone) as until
from hoinghi.session_problems(hoinghi.conference_of($1)) p
where ($2::text is null or p.problem = $2)
order by p.rank, lower(p.during), p.session, p.other, p.speaker
limit $3
