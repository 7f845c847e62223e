-- What everybody asks for at the end: who was expected, who came.

-- :name report_unit_figures
-- A row for each unit that may send anybody or from which anybody was expected or came. Of the
-- half-days asked for, $3 and $4, a person is present who was in any of them, else excused, else
-- absent. In closed rolls those are registered who were when they were closed, and so have an entry.
with asked as (
  select coalesce(bool_or(h.day || '/' || h.half <> all (c.rolls_closed)), true) as is_open
  from report.conference c
  cross join unnest($3::text[], $4::text[]) as h (day, half)
  where c.conference = $1
), roll as (
  select e.delegate,
    bool_or(e.mark = 'x') as is_present, bool_or(e.mark = 'P') as is_excused,
    bool_or(e.mark = 'K') as is_absent
  from (
    select distinct on (e.delegate, e.day, e.half) e.delegate, e.mark
    from report.roll_entry e
    join unnest($3::text[], $4::text[]) as h (day, half)
      on e.day = h.day::date and e.half = h.half
    where e.conference = $1
    order by e.delegate, e.day, e.half, e.entry desc
  ) e
  group by e.delegate
), figure as (
  select d.unit,
    count(*) filter (where d.is_expected and (a.is_open or r.delegate is not null)) as registered,
    count(*) filter (where d.is_expected and r.is_present) as present,
    count(*) filter (where d.is_substitute and r.is_present) as substitutes,
    count(*) filter (where d.is_expected and not r.is_present and r.is_excused) as excused,
    count(*) filter (
      where d.is_expected and not r.is_present and not r.is_excused and r.is_absent) as absent,
    count(*) filter (where not d.is_expected and r.is_present) as walk_in
  from report.counted d
  left join roll r on r.delegate = d.delegate
  cross join asked a
  where d.conference = $1 and ($2::text is null or d.unit = $2)
  group by d.unit
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
with asked as (
  select coalesce(bool_or(h.day || '/' || h.half <> all (c.rolls_closed)), true) as is_open
  from report.conference c
  cross join unnest($2::text[], $3::text[]) as h (day, half)
  where c.conference = $1
), roll as (
  select e.delegate, bool_or(e.mark = 'x') as is_present
  from (
    select distinct on (e.delegate, e.day, e.half) e.delegate, e.mark
    from report.roll_entry e
    join unnest($2::text[], $3::text[]) as h (day, half)
      on e.day = h.day::date and e.half = h.half
    where e.conference = $1
    order by e.delegate, e.day, e.half, e.entry desc
  ) e
  group by e.delegate
)
select g.name::text,
  count(*) filter (where d.is_expected and (a.is_open or r.delegate is not null)),
  count(*) filter (where d.is_expected and r.is_present),
  count(*) filter (where not d.is_expected and r.is_present)
from report.counted d
left join roll r on r.delegate = d.delegate
cross join asked a
left join report.participant_group g
  on g.conference = $1 and g.participant_group = d.participant_group
where d.conference = $1
group by g.protocol_order, g.participant_group, g.name
order by g.protocol_order, g.participant_group

-- :name report_totals
-- Speakers as their list has them, topics presented, certificates given.
select (
    select count(*) from report.speaker
    where conference = $1 and (topics <> '{}' or is_unassigned)),
  (select count(*) from report.programme where conference = $1 and kind = 'topic'),
  (select count(*) from report.certificate where conference = $1)
