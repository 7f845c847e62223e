-- A second day, on whose evening somebody was checked in although nothing was planned.
update hoinghi.conference set last_day = '2019-07-25' where code = 'RT';

insert into hoinghi.scan (conference_id, delegate, day, half, entry, verdict, actor)
select conference_id, delegate, '2019-07-25', half, 1, verdict, 'test'
from (select conference_id from hoinghi.conference where code = 'RT') c, (values
  ('d1', 'evening', 'present'), ('d2', 'morning', 'absent'), ('d4', 'morning', 'present')
) as known (delegate, half, verdict);
