-- Every entry of the roll; the entry with the highest number of a delegate and half-day counts.
-- Taking mark_rank's maximum finds that entry without sorting: the mark stands in its last digit.
create or replace view report.roll_entry as
select c.conference_id, c.code as conference, s.delegate, s.day, s.half,
  s.entry::bigint * 10 + case s.verdict when 'present' then 1 when 'absent' then 2 else 3 end
    as mark_rank
from hoinghi.conference c
join hoinghi.scan s on s.conference_id = c.conference_id
where s.session = '';
