-- What everybody asks for at the end: who was expected, who came.

-- :name report_unit_figures
-- A row for each unit that may send anybody or from which anybody was expected or came, over the
-- half-days $3 and $4.
with figure as (
  select f.unit, sum(f.registered) as registered, sum(f.present) as present,
    sum(f.substitutes) as substitutes, sum(f.excused) as excused, sum(f.absent) as absent,
    sum(f.walk_in) as walk_in
  from report.roll_figures(
    (select conference_id from report.conference where conference = $1), $3::text[]::date[], $4) f
  where $2::text is null or f.unit = $2
  group by f.unit
), quota as (
  select unit, sum(places) as places from report.quota
  where conference = $1 and places is not null and ($2::text is null or unit = $2)
  group by unit
)
select u.name::text, q.places, coalesce(f.registered, 0), coalesce(f.present, 0),
  coalesce(f.substitutes, 0), coalesce(f.excused, 0), coalesce(f.absent, 0), coalesce(f.walk_in, 0),
  u.unit::text
from figure f
full join quota q on q.unit = f.unit
left join report.unit u on u.conference = $1 and u.unit = coalesce(q.unit, f.unit)
where coalesce(q.places, 0) + coalesce(f.registered, 0) + coalesce(f.walk_in, 0) > 0
order by u.protocol_order, u.unit

-- :name report_group_figures
-- The same by group, over the same half-days.
select g.name::text, sum(f.registered), sum(f.present), sum(f.walk_in)
from report.roll_figures(
  (select conference_id from report.conference where conference = $1), $2::text[]::date[], $3) f
left join report.participant_group g
  on g.conference = $1 and g.participant_group = f.participant_group
group by g.protocol_order, g.participant_group, g.name
order by g.protocol_order, g.participant_group

-- :name report_half_day_figures
-- The same for each of the half-days $4 and $5 by itself, in their order, of all or of unit $2 or
-- group $3.
select coalesce(sum(f.registered), 0), coalesce(sum(f.present), 0),
  coalesce(sum(f.substitutes), 0), coalesce(sum(f.excused), 0), coalesce(sum(f.absent), 0),
  coalesce(sum(f.walk_in), 0)
from unnest($4::text[], $5::text[]) with ordinality as h (day, half, place)
left join lateral report.roll_figures(
    (select conference_id from report.conference where conference = $1), array[h.day::date],
    array[h.half]) f
  on ($2::text is null or f.unit = $2) and ($3::text is null or f.participant_group = $3)
group by h.place
order by h.place

-- :name report_totals
-- Speakers as their list has them, topics presented, certificates given.
select (
    select count(*) from report.speaker
    where conference = $1 and (topics <> '{}' or is_unassigned)),
  (select count(*) from report.programme where conference = $1 and kind = 'topic'),
  (select count(*) from report.certificate where conference = $1)
