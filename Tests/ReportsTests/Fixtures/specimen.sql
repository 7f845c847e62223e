-- A conference of one morning of which every report has a little to tell. All of it is made up.
insert into hoinghi.conference
  (code, title, first_day, last_day, zone, place, organizer, profile, synthetic)
values ('RT', 'Hội nghị tập huấn thử nghiệm', '2019-07-24', '2019-07-24', 'Asia/Ho_Chi_Minh',
  'Hà Nội', 'Cơ quan Thử nghiệm', 'plain', true);

insert into hoinghi.room (conference_id, room, name, capacity)
select conference_id, 'HT', 'Hội trường thử', 50 from hoinghi.conference where code = 'RT';

insert into hoinghi.unit
  (conference_id, unit, name, identity, sort_key, search_fold, protocol_order, deadline)
select conference_id, lower(name), 'Đơn vị Thử ' || name, lower(name), lower(name), lower(name),
  place, '2999-12-31'
from (select conference_id from hoinghi.conference where code = 'RT') c,
  (values ('A', 1), ('B', 2)) as known (name, place);

insert into hoinghi.quota (conference_id, unit, participant_group, places)
select conference_id, unit, '', places
from (select conference_id from hoinghi.conference where code = 'RT') c,
  (values ('a', 2), ('b', 1)) as known (unit, places);

insert into hoinghi.participant_group
  (conference_id, participant_group, name, protocol_order, badge)
select conference_id, participant_group, name, place, badge
from (select conference_id from hoinghi.conference where code = 'RT') c,
  (values ('khach', 'khách mời thử', 1, 'guest'), ('dai-bieu', 'đại biểu thử', 2, 'delegate'))
    as known (participant_group, name, place, badge);

insert into hoinghi.speaker
  (conference_id, speaker, name, titles, sort_key, search_fold, position, unit)
select conference_id, 'noi', 'Người Thử Nói', '{ThS}', 'noi', 'nguoi thu noi', 'Trưởng phòng', 'a'
from hoinghi.conference where code = 'RT';

insert into hoinghi.topic_session
  (conference_id, session, title, kind, number, programme_order, state, room, during, day, half,
    performer, track)
select conference_id, session, title, kind, number, place, state, room,
  tstzrange(('2019-07-24 ' || starts || '+07')::timestamptz,
    ('2019-07-24 ' || ends || '+07')::timestamptz), '2019-07-24', 'morning', performer, track
from (select conference_id from hoinghi.conference where code = 'RT') c,
  (values
  ('khai-mac', 'Khai mạc', 'opening', null, 1, 'scheduled', 'HT', '08:00', '08:10', 'Ban Tổ chức',
    null),
  ('CD1', 'Công tác thử nghiệm', 'topic', 1, 2, 'scheduled', 'HT', '08:10', '09:00', null,
    'Nghiệp vụ')
) as known (session, title, kind, number, place, state, room, starts, ends, performer, track);

insert into hoinghi.assignment (conference_id, session, speaker, role)
select conference_id, 'CD1', 'noi', 'speaker' from hoinghi.conference where code = 'RT';

insert into hoinghi.delegate (conference_id, delegate, number, name, titles, identity, sort_key,
  search_fold, tone_fold, position, unit, participant_group, phone, seat, state, queue, synthetic)
select conference_id, 'd' || number, number, name, titles::text[], lower(name), number::text, fold,
  fold, position, unit, participant_group, phone, seat, state, queue, true
from (select conference_id from hoinghi.conference where code = 'RT') c,
  (values
  (1, 'Người Thử Một', '{PGS,TS}', 'nguoi thu mot', 'Vụ trưởng', 'a', 'khach', null, 'A01',
    'registered', null),
  (2, 'Người Thử Hai', '{}', 'nguoi thu hai', 'Chuyên viên', 'a', 'dai-bieu', '0000123456', null,
    'confirmed', null),
  (3, 'Người Thử Hai', '{}', 'nguoi thu hai', null, null, 'dai-bieu', '0000123456', null,
    'waitlisted', 1)
) as known (number, name, titles, fold, position, unit, participant_group, phone, seat, state,
  queue);

insert into hoinghi.scan (conference_id, delegate, day, half, entry, verdict, actor)
select conference_id, delegate, '2019-07-24', 'morning', 1, verdict, 'test'
from (select conference_id from hoinghi.conference where code = 'RT') c,
  (values ('d1', 'present'), ('d2', 'excused')) as known (delegate, verdict);

insert into hoinghi.ticket (conference_id, delegate, issue, secret, code, actor)
select conference_id, 'd1', 1, '0000000000000000', 'HN1GIA', 'test'
from hoinghi.conference where code = 'RT';

insert into hoinghi.certificate (conference_id, number, delegate, present, held, issued_by)
select conference_id, 1, 'd1', 1, 1, 'test' from hoinghi.conference where code = 'RT';

insert into hoinghi.import_batch (conference_id, batch, at, actor, sender, unit, file_name, format,
  digest, size, rows, added, changed, unchanged, gone, rejected, waiting, state)
select conference_id, 1, '2019-07-15 09:30+07', 'thu-ky', 'Người Gửi Thử', 'a', 'a.xlsx', 'xlsx',
  repeat('0a1b', 16), 100, 2, 2, 0, 0, 0, 0, 0, 'applied'
from hoinghi.conference where code = 'RT';

-- Published, one topic moved, and published again.
select hoinghi.programme_publish('test', null, null, 'RT', null);
update hoinghi.topic_session
set during = '[2019-07-24 08:20+07, 2019-07-24 09:10+07)' where session = 'CD1';
select hoinghi.programme_publish('test', null, null, 'RT', 'Khai mạc dài hơn');
