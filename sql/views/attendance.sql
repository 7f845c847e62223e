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
select c.conference_id, c.code as conference, h.day, h.half, h.closed as is_closed
from hoinghi.conference c
cross join lateral hoinghi.half_days(c.conference_id) h;
