-- Every entry of the roll: x is present, K absent, P excused. Of a delegate's entries for a half-day
-- the one with the highest number counts. As report.delegate, it joins no conference unasked.
create or replace view report.roll_entry as
select s.conference_id, c.code as conference, s.delegate, s.day, s.half, s.entry,
  case s.verdict when 'present' then 'x' when 'absent' then 'K' else 'P' end as mark
from hoinghi.scan s
left join hoinghi.conference c on c.conference_id = s.conference_id
where s.session = '';

-- The half-days that count: planned ones, closed rolls, and without a programme those that were
-- attended.
create or replace view report.half_day as
select c.conference_id, c.code as conference, h.day, h.half
from hoinghi.conference c
cross join lateral hoinghi.half_days(c.conference_id) h;

-- What everybody asks for, by unit and group, over the half-days given. Of these a person is present
-- who was in any of them, else excused, else absent, by the last entry of each. Registered is who is
-- expected; if all of the rolls are closed, only who was when they were, and so has an entry. Who
-- comes without being expected is a walk-in.
--
-- A function, since a view takes no half-days. Reports may call it, and see no table.
create or replace function report.roll_figures(p_id bigint, p_days date[], p_halves text[])
returns table (unit text, participant_group text, registered bigint, present bigint,
  substitutes bigint, excused bigint, absent bigint, walk_in bigint)
language sql stable security definer set search_path = pg_catalog, pg_temp set work_mem = '64MB'
as $$
  with asked as (
    select coalesce(bool_or(hoinghi.roll_name(h.day, h.half) <> all (c.rolls_closed)), true)
      as is_open
    from hoinghi.conference c
    cross join unnest(p_days, p_halves) as h (day, half)
    where c.conference_id = p_id
  ), roll as (
    select e.delegate, bool_or(e.verdict = 'present') as is_present,
      bool_or(e.verdict = 'excused') as is_excused
    from (
      -- Sorted once for all: looking for each one's last entry takes six times as long.
      select distinct on (s.delegate, s.day, s.half) s.delegate, s.verdict
      from hoinghi.scan s
      join unnest(p_days, p_halves) as h (day, half) on s.day = h.day and s.half = h.half
      where s.conference_id = p_id and s.session = ''
      order by s.delegate, s.day, s.half, s.entry desc
    ) e
    group by e.delegate
  ), person as (
    select d.unit, d.participant_group, d.state = 'substitute' as is_substitute,
      hoinghi.counts(d.state) as is_expected,
      case when r.is_present then 'present' when r.is_excused then 'excused'
        when r.delegate is not null then 'absent' end as verdict
    from hoinghi.delegate d
    left join roll r on r.delegate = d.delegate
    where d.conference_id = p_id and hoinghi.takes_part(d.state)
  )
  select p.unit, p.participant_group,
    count(*) filter (where p.is_expected and (a.is_open or p.verdict is not null)),
    count(*) filter (where p.is_expected and p.verdict = 'present'),
    count(*) filter (where p.is_substitute and p.verdict = 'present'),
    count(*) filter (where p.is_expected and p.verdict = 'excused'),
    count(*) filter (where p.is_expected and p.verdict = 'absent'),
    count(*) filter (where not p.is_expected and p.verdict = 'present')
  from person p
  cross join asked a
  group by p.unit, p.participant_group
$$;
