-- :name speaker_list
select s.speaker, s.name, s.position, s.unit, s."unit-name", s.sessions
from hoinghi.conference_of($1) as c(id), lateral (
  select s.speaker,
    case when s.name is not null then hoinghi.printed_name(s.titles, s.name, null) end as name,
    s.position, s.unit, u.name as "unit-name",
    (select count(distinct t.session) from hoinghi.assignment a
     join hoinghi.topic_session t on t.conference_id = a.conference_id
       and t.session = a.session and t.state <> 'cancelled'
     where a.conference_id = s.conference_id and a.speaker = s.speaker) as sessions
  from hoinghi.speaker s
  left join hoinghi.unit u on u.conference_id = s.conference_id and u.unit = s.unit
  where s.conference_id = c.id and ($2::text is null or s.unit = $2)
    and ($3::text is null or position($3 in s.search_fold) > 0)
    and ($4::text is null or (s.sort_key, s.speaker) > (
      select a.sort_key, a.speaker from hoinghi.speaker_of(c.id, $1, $4) a))
  order by s.sort_key, s.speaker limit $5) s

-- :name speaker_show
select s.speaker,
  case when s.name is not null then hoinghi.printed_name(s.titles, s.name, null) end as name,
  s.position, s.position_source as "position-source", s.unit, u.name as "unit-name",
  (select count(distinct t.session) from hoinghi.assignment a
   join hoinghi.topic_session t on t.conference_id = a.conference_id
     and t.session = a.session and t.state <> 'cancelled'
   where a.conference_id = s.conference_id and a.speaker = s.speaker) as sessions
from hoinghi.conference_of($1) as c(id)
cross join lateral hoinghi.speaker_of(c.id, $1, $2) s
left join hoinghi.unit u on u.conference_id = s.conference_id and u.unit = s.unit

-- :name speaker_available
select speaker, "from", "until", free, session, title, state, start, "end", room
from hoinghi.speaker_available($1, $2, $3, $4, $5, $6)

-- :name speaker_times
select t.speaker, t.kind, hoinghi.wire_time(lower(t.during), c.zone) as "from",
  hoinghi.wire_time(upper(t.during), c.zone) as "until", t.note
from hoinghi.conference_of($1) as found(id)
join hoinghi.conference c on c.conference_id = found.id
cross join lateral hoinghi.speaker_of(c.conference_id, $1, $2) known
join hoinghi.speaker_time t on t.conference_id = c.conference_id and t.speaker = known.speaker
order by t.kind, t.during
