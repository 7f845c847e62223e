-- Quotas and who is counted in them. A row for each quota, its group empty where it stands for all
-- groups without one of their own; a row without places for the people of a unit, or of none, whom
-- no quota concerns.
create or replace view report.quota as
select c.conference_id, c.code as conference, q.unit, q.participant_group, q.places, q.registered,
  q.over_quota, q.waiting
from hoinghi.conference c
cross join lateral (
  select r.unit, r.participant_group, sum(r.places)::integer as places,
    sum(r.registered)::integer as registered, sum(r.over_quota)::integer as over_quota,
    sum(r.waiting)::integer as waiting
  from (
    select o.unit::text, o.participant_group, o.places, 0 as registered, 0 as over_quota,
      0 as waiting
    from hoinghi.quota o
    where o.conference_id = c.conference_id
    union all
    select d.unit::text, coalesce(o.participant_group, a.participant_group), null,
      (d.state <> 'waitlisted')::integer,
      (d.state <> 'waitlisted' and d.over_quota)::integer, (d.state = 'waitlisted')::integer
    from hoinghi.delegate d
    left join hoinghi.quota o on o.conference_id = d.conference_id and o.unit = d.unit
      and o.participant_group = d.participant_group
    left join hoinghi.quota a on a.conference_id = d.conference_id and a.unit = d.unit
      and a.participant_group = ''
    where d.conference_id = c.conference_id
      and d.state in ('registered', 'confirmed', 'substitute', 'waitlisted')
  ) r
  group by r.unit, r.participant_group
) q;

-- Everybody who was ever entered, whatever became of it. person is the name with its titles and
-- mark; queue orders those who wait for a place beyond a quota.
create or replace view report.entry as
select c.conference_id, c.code as conference, d.delegate, d.number, d.state, d.queue,
  case when d.titles = '{}' then '' else array_to_string(d.titles, ' ') || ' ' end || d.name
    || coalesce(' (' || d.mark || ')', '') as person,
  d.mark, d.position, d.unit, d.participant_group
from hoinghi.conference c
join hoinghi.delegate d on d.conference_id = c.conference_id;

-- Who waits for a seat in a session, with the place in its line.
create or replace view report.waiting_seat as
select c.conference_id, c.code as conference, s.session, s.title, s.kind, s.number,
  s.programme_order, w.delegate, w.waiting_position
from hoinghi.conference c
join hoinghi.topic_session s on s.conference_id = c.conference_id
cross join lateral (
  select e.delegate, row_number() over (order by e.place) as waiting_position
  from hoinghi.enrolment e
  where e.conference_id = s.conference_id and e.session = s.session and e.status = 'waitlisted'
) w
where s.state <> 'cancelled';

-- The lists that units sent, with the time of the conference's place.
create or replace view report.import_batch as
select c.conference_id, c.code as conference, b.batch, b.at at time zone c.zone as at, b.actor,
  b.sender, b.unit, b.file_name, b.digest, b.rows, b.added, b.changed, b.unchanged, b.gone,
  b.rejected, b.waiting, b.state, b.withdrawn_at at time zone c.zone as withdrawn_at,
  b.withdrawn_by
from hoinghi.conference c
join hoinghi.import_batch b on b.conference_id = c.conference_id;
