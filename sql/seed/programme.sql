-- A conference of two days for measuring: a thousand sessions that want 30 rooms, 900 speakers, all
-- of them synthetic. Those of PLACED have their places already.
insert into hoinghi.conference
  (code, title, first_day, last_day, zone, profile, synthetic)
select code, 'Hội nghị giả để đo ' || code, '2030-03-02', '2030-03-03', 'Asia/Ho_Chi_Minh', 'plain',
  true
from unnest(array['DRAFT', 'PLACED']) code;

insert into hoinghi.room (conference_id, room, name, capacity)
select conference_id, 'P' || n, 'Phòng ' || n, case when n <= 5 then 500 when n <= 15 then 150 else 80 end
from hoinghi.conference, generate_series(1, 30) n where code in ('DRAFT', 'PLACED');

insert into hoinghi.speaker (conference_id, speaker, name, sort_key, search_fold)
select conference_id, 'bcv-' || n, 'Báo Cáo Viên Giả ' || n, lpad(n::text, 4, '0'), 'bao cao vien gia ' || n
from hoinghi.conference, generate_series(1, 900) n where code in ('DRAFT', 'PLACED');

insert into hoinghi.topic_session (conference_id, session, title, kind, number, programme_order,
  minutes, track, expected, synthetic)
select conference_id, 'CD' || n, 'Chuyên đề giả ' || n, 'topic', n, n * 10, 20 + n * 7 % 4 * 5,
  'Mạch ' || n % 25, case when n % 20 = 0 then 300 when n % 4 = 0 then 120 else 60 end, true
from hoinghi.conference, generate_series(1, 1000) n where code in ('DRAFT', 'PLACED');

insert into hoinghi.assignment (conference_id, session, speaker, role)
select conference_id, 'CD' || n, 'bcv-' || n % 900 + 1, 'speaker'
from hoinghi.conference, generate_series(1, 1000) n where code in ('DRAFT', 'PLACED');

-- Every tenth speaker comes on one of the days only.
insert into hoinghi.speaker_time (conference_id, speaker, during, kind)
select conference_id, 'bcv-' || n, tstzrange('2030-03-02 00:00+07', '2030-03-03 00:00+07'), 'away'
from hoinghi.conference, generate_series(10, 900, 10) n where code in ('DRAFT', 'PLACED');

-- In PLACED each room has its sessions one after another, on the second day from the 17th on.
update hoinghi.topic_session s
set state = 'scheduled', room = 'P' || p.room, during = tstzrange(p.at, p.at + interval '35 minutes'),
  start_text = hoinghi.wire_time(p.at, 'Asia/Ho_Chi_Minh'),
  until_text = hoinghi.wire_time(p.at + interval '35 minutes', 'Asia/Ho_Chi_Minh'),
  day = (p.at at time zone 'Asia/Ho_Chi_Minh')::date,
  half = hoinghi.half_of(p.at at time zone 'Asia/Ho_Chi_Minh'), minutes = 35
from (
  select n, n % 30 + 1 as room, timestamptz '2030-03-02 07:00+07'
    + (n / 30 % 17) * interval '40 minutes' + (n / 510) * interval '1 day' as at
  from generate_series(1, 1000) n) p
join hoinghi.conference c on c.code = 'PLACED'
where s.conference_id = c.conference_id and s.number = p.n;

update hoinghi.assignment a
set during = s.during, firm = true
from hoinghi.topic_session s
join hoinghi.conference c on c.conference_id = s.conference_id and c.code = 'PLACED'
where a.conference_id = s.conference_id and a.session = s.session;

analyze hoinghi.topic_session, hoinghi.assignment, hoinghi.speaker, hoinghi.room;
