-- :name session_show
-- The most frequent read. Sub-selects that are chains of index look-ups: starting a plan with hash
-- joins and ordered aggregates costs more than all of them, and so does calling a function that has
-- a sub-select of its own.
select s.session, s.number, s.kind, s.title, s.title_source as "title-source", s.state,
  s.programme_order as "order", s.minutes, to_char(s.day, 'YYYY-MM-DD') as day, s.half,
  s.start_text as start, s.until_text as until,
  s.room, (select r.name from hoinghi.room r
    where r.conference_id = s.conference_id and r.room = s.room) as "room-name",
  nullif(array_to_string(array(
    select case when p.name is null
      then (select u.name from hoinghi.unit u
        where u.conference_id = p.conference_id and u.unit = p.unit)
      else array_to_string(p.titles || p.name::text, ' ') end
    from hoinghi.assignment a
    cross join lateral (select * from hoinghi.speaker p
      where p.conference_id = a.conference_id and p.speaker = a.speaker offset 0) p
    where a.conference_id = s.conference_id and a.session = s.session and a.role = 'speaker'
    order by a.speaking_order, a.speaker), '; '), '') as speakers,
  nullif(array_to_string(array(
    select a.speaker || ':' || a.role from hoinghi.assignment a
    where a.conference_id = s.conference_id and a.session = s.session
    order by a.role desc, a.speaking_order, a.speaker), ' '), '') as assignments,
  s.performer, s.capacity, s.taken, s.waiting, s.note, s.event, s.track, s.subtitle, s.language,
  s.url, s.abstract, s.expected, case when s.all_rooms then 'yes' end as "all-rooms",
  nullif(array_to_string(array(
    select f.earlier::text from hoinghi.session_after f
    where f.conference_id = s.conference_id and f.session = s.session order by f.earlier), ' '), '')
  as after,
  nullif(array_to_string(array(
    select case when a.session = s.session then a.other else a.session end::text
    from hoinghi.session_apart a
    where a.conference_id = s.conference_id and s.session in (a.session, a.other) and not a.never
    order by 1), ' '), '') as apart,
  nullif(array_to_string(array(
    select case when a.session = s.session then a.other else a.session end::text
    from hoinghi.session_apart a
    where a.conference_id = s.conference_id and s.session in (a.session, a.other) and a.never
    order by 1), ' '), '') as never,
  s.override_reason as override, s.override_actor as "override-by", s.trouble,
  case when s.synthetic then 'yes' else 'no' end as synthetic
from hoinghi.conference c
join hoinghi.topic_session s on s.conference_id = c.conference_id and s.session = $2
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
  select s.*, s.start_text as start, s.until_text as until,
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
    and ($7::text is null or s.track = $7)
    and ($8::text is null or (
      select (coalesce(lower(s.during), 'infinity'), s.programme_order, s.session::text)
        > (p.sorting, p.programme_order, p.session)
      from hoinghi.session_position(c.conference_id, $8) p))
  order by sorting, s.programme_order, s.session
  limit $9) s
order by s.sorting, s.programme_order, s.session

-- :name session_free
select f.start, f.until, f.room, f.free_until as "free-until"
from hoinghi.session_free($1, $2, $3, $4, $5, $6, $7, $8, $9) f

-- :name session_check
select p.problem, p.session, p.other, p.speaker, p.room,
  hoinghi.wire_time(lower(p.during), p.zone) as start,
  hoinghi.wire_time(upper(p.during), p.zone) as until, p.note
from hoinghi.session_problems(hoinghi.conference_of($1)) p
where ($2::text is null or p.problem = $2)
order by p.rank, lower(p.during), p.session, p.other, p.speaker
limit $3
