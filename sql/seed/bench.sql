-- Two conferences for scripts/bench. Synthetic throughout: numbered sessions, units and people that
-- do not exist. BENCH has :delegates delegates and :sessions sessions to read; BIG has :crowd
-- delegates and their attendance.
insert into hoinghi.conference
  (code, title, first_day, last_day, zone, place, profile, synthetic, last_number)
values ('BENCH', 'Hội nghị đo tốc độ (dữ liệu giả)', '2030-01-01', '2030-02-28',
    'Asia/Ho_Chi_Minh', 'Không có thật', 'plain', true, :delegates),
  ('BIG', 'Hội nghị đông người (dữ liệu giả)', '2030-01-01', '2030-01-01', 'Asia/Ho_Chi_Minh',
    'Không có thật', 'plain', true, :crowd);
insert into hoinghi.room (conference_id, room, name, capacity)
select conference_id, 'HT-' || n, 'Hội trường ' || n, 100
from hoinghi.conference, generate_series(1, 20) n;
insert into hoinghi.unit (conference_id, unit, name, identity, sort_key, search_fold, protocol_order)
select conference_id, 'don-vi-' || n, 'Đơn vị ' || n, 'đơn vị ' || n, to_char(n, '000'),
  'don vi ' || n, n
from hoinghi.conference, generate_series(1, 100) n;
insert into hoinghi.participant_group (conference_id, participant_group, name, protocol_order)
select conference_id, 'nhom-' || n, 'Nhóm ' || n, n
from hoinghi.conference, generate_series(1, 10) n;
insert into hoinghi.speaker
  (conference_id, speaker, name, titles, sort_key, search_fold, position, unit)
select conference_id, 'bao-cao-vien-' || n, 'Báo cáo viên ' || n, array['TS'], to_char(n, '000'),
  'bao cao vien ' || n, 'Giảng viên', 'don-vi-' || n
from hoinghi.conference, generate_series(1, 20) n;
insert into hoinghi.topic_session (conference_id, session, title, kind, number, programme_order,
  minutes, state, room, during, start_text, until_text, day, half, capacity, synthetic)
select conference_id, 'S' || n, 'Chuyên đề giả số ' || n, 'topic', n, n, 45, 'scheduled',
  'HT-' || (n - 1) % 20 + 1, tstzrange(at, at + interval '45 minutes'),
  hoinghi.wire_time(at, zone), hoinghi.wire_time(at + interval '45 minutes', zone),
  (at at time zone zone)::date, hoinghi.half_of(at at time zone zone), 1000000, true
from hoinghi.conference, generate_series(1, :sessions) n,
  lateral (select timestamptz '2030-01-01 08:00+07' + ((n - 1) / 160) * interval '1 day'
    + ((n - 1) / 20 % 8) * interval '1 hour' as at) t
where code = 'BENCH' or n <= 160;
insert into hoinghi.assignment (conference_id, session, speaker, role, during, firm)
select conference_id, session, 'bao-cao-vien-' || (number - 1) % 20 + 1, 'speaker', during, true
from hoinghi.topic_session;
insert into hoinghi.delegate (conference_id, delegate, number, name, identity, sort_key,
  search_fold, tone_fold, position, unit, participant_group, phone, synthetic)
select conference_id, 'D' || n, n, 'Nguyễn Thị Giả ' || n, 'nguyễn thị giả ' || n,
  to_char(n, '000000'), 'nguyen thi gia ' || n, 'nguyễn thị giả ' || n, 'Chuyên viên',
  'don-vi-' || n % 100 + 1, 'nhom-' || n % 10 + 1, '09' || to_char(n, 'FM00000000'), true
from hoinghi.conference,
  generate_series(1, case code when 'BIG' then :crowd else :delegates end) n;
insert into hoinghi.scan (conference_id, delegate, day, half, entry, verdict, at, actor)
select conference_id, delegate, '2030-01-01', half, 1,
  case when (number + length(half)) % 50 = 0 then 'absent' else 'present' end,
  '2030-01-01 08:00+07', 'bench'
from hoinghi.delegate join hoinghi.conference using (conference_id),
  (values ('morning'), ('afternoon')) h (half)
where code = 'BIG' and (number + length(half)) % 20 <> 0;
vacuum analyze;
