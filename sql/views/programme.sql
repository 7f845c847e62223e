-- The items of a programme that take place. Times are those of the conference's zone; an item
-- without a time keeps the day and half it is planned for, and a conference of one day has no
-- other day.
create or replace view report.programme as
select c.conference_id, c.code as conference, s.session, s.title, s.kind, s.number,
  s.programme_order, s.state = 'tentative' as is_tentative, r.name as room_name,
  coalesce(lower(p.at)::date, s.day, case when c.first_day = c.last_day then c.first_day end) as day,
  coalesce(hoinghi.half_of(lower(p.at)), s.half) as half,
  lower(p.at) as starts, upper(p.at) as ends, s.performer, s.synthetic,
  s.room, s.all_rooms, s.track, s.note, s.minutes, s.override_reason, s.shares_room,
  case when s.state in ('tentative', 'scheduled') then s.during end as during
from hoinghi.conference c
join hoinghi.topic_session s on s.conference_id = c.conference_id
left join hoinghi.room r on r.conference_id = s.conference_id and r.room = s.room
cross join lateral (
  select case when s.state in ('tentative', 'scheduled')
    then tsrange(lower(s.during) at time zone c.zone, upper(s.during) at time zone c.zone) end as at
) p
where s.state <> 'cancelled';

create or replace view report.assignment as
select c.conference_id, c.code as conference, a.session, a.speaker, a.role, a.speaking_order
from hoinghi.conference c
join hoinghi.assignment a on a.conference_id = c.conference_id;

create or replace view report.room as
select c.conference_id, c.code as conference, r.room, r.name
from hoinghi.conference c
join hoinghi.room r on r.conference_id = c.conference_id;
