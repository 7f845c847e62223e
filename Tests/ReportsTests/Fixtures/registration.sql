-- Lists that came in, for the synthetic people of people.sql: quotas, somebody who stands for two
-- units, a substitute, a delegation, people who wait, entries that look alike, two imports.
update hoinghi.conference set list_deadline = (now() at time zone zone)::date - 3
where code = 'RT';
update hoinghi.unit u set contact = known.contact, contact_phone = phone, deadline = known.deadline
from hoinghi.conference c, (values
  ('duk', 'Phạm Thị Giả Định', '0000777001', null::date),
  ('hvct', 'Trần Văn Giả Định', '0000777002', date '2999-12-31'),
  ('du-bo-tai-chinh', null, '0000777003', null)
) as known (unit, contact, phone, deadline)
where c.code = 'RT' and u.conference_id = c.conference_id and u.unit = known.unit;

insert into hoinghi.quota (conference_id, unit, participant_group, places)
select conference_id, unit, participant_group, places
from (select conference_id from hoinghi.conference where code = 'RT') c, (values
  ('duk', '', 2), ('hvct', 'n1', 1), ('hvct', '', 3), ('hvbctt', '', 0),
  ('btgtw', 'n1', 3), ('btgtw', '', 1), ('du-bo-tai-chinh', 'n3', 2), ('du-bo-tu-phap', 'n2', 0)
) as known (unit, participant_group, places);

insert into hoinghi.delegate
  (conference_id, delegate, number, name, identity, sort_key, search_fold, tone_fold, position,
    unit, participant_group, phone, birth_year, state, queue, over_quota, synthetic)
select conference_id, 'e' || place, number, name, lower(name), lower(name), fold, fold, position,
  unit, participant_group, phone, birth_year, state, queue, over_quota, true
from (select conference_id from hoinghi.conference where code = 'RT') c, (values
  (1, null, 'Vũ Thị Giả', 'vu thi gia', 'Phó Vụ trưởng', 'btgtw', 'n1', null, null, 'substituted',
    null, false),
  (2, 7, 'Vũ Văn Giả', 'vu van gia', 'Chuyên viên', 'btgtw', 'n1', null, null, 'substitute', null,
    false),
  (3, 8, 'Lê Giả', 'le gia', null, 'du-bo-tai-chinh', 'n3', '0000777003', null, 'confirmed', null,
    true),
  (4, 9, 'Nguyễn Thị Hướng', 'nguyen thi huong', 'Chuyên viên', 'du-bo-tai-chinh', 'n3',
    '0000777003', null, 'waitlisted', 2, false),
  (5, 10, 'Đặng Giả', 'dang gia', 'Vụ trưởng', 'du-bo-tai-chinh', 'n3', '0000555001', 1980,
    'waitlisted', 1, false),
  (6, 11, 'Đặng Giả', 'dang gia', 'Vụ trưởng', 'du-bo-tu-phap', 'n1', null, 1980, 'registered',
    null, false),
  (7, 12, 'Trần Văn Giả', 'tran van gia', 'Chuyên viên', null, 'n3', '0000555002', null,
    'registered', null, false),
  (8, 13, 'Trần Vân Giả', 'tran van gia', null, null, 'n3', null, null, 'registered', null, false),
  (9, 14, 'Phan Giả', 'phan gia', 'Chuyên viên', null, 'n3', '0000555002', null, 'walk_in', null,
    false),
  (10, 15, 'Phang Giả', 'phang gia', 'Chuyên viên', null, 'n3', null, null, 'registered', null,
    false),
  (11, 16, 'Lê Giả', 'le gia', null, 'btgtw', null, null, null, 'registered', null, false),
  (12, 17, 'Đỗ Thanh Hà', 'do thanh ha', 'Viện trưởng', 'btgtw', 'n2', null, null, 'waitlisted', 3,
    false),
  (13, 18, 'Nguyễn Thị Hương', 'nguyen thi huong', null, 'du-bo-tai-chinh', 'n3', null, null,
    'proposed', null, false)
) as known (place, number, name, fold, position, unit, participant_group, phone, birth_year, state,
  queue, over_quota);
update hoinghi.delegate set replaces = 'e1' where delegate = 'e2';
update hoinghi.delegate set replaced_by = 'e2' where delegate = 'e1';
update hoinghi.speaker set sort_key = lower(name) || '  ' || name where speaker = 'do-thanh-ha';

insert into hoinghi.delegate_unit (conference_id, delegate, unit, position)
select conference_id, delegate, unit, position
from (select conference_id from hoinghi.conference where code = 'RT') c, (values
  ('d2', 'duk', 'Ủy viên Ban Chấp hành'), ('d3', 'btgtw', null)
) as known (delegate, unit, position);

insert into hoinghi.delegation (conference_id, delegation, name, head, deputy)
select conference_id, 'doan-1', 'Đoàn các bộ', 'd4', 'd5'
from hoinghi.conference where code = 'RT';

insert into hoinghi.enrolment (conference_id, session, delegate, status, place)
select conference_id, session, delegate, status, place
from (select conference_id from hoinghi.conference where code = 'RT') c, (values
  ('CD1', 'd1', 'confirmed', 1), ('CD1', 'd3', 'waitlisted', 4), ('CD1', 'd2', 'waitlisted', 3),
  ('CD1', 'd4', 'cancelled', 2), ('thao-luan', 'd5', 'waitlisted', 1)
) as known (session, delegate, status, place);

insert into hoinghi.import_batch (conference_id, batch, at, actor, sender, unit, file_name, format,
  digest, size, rows, added, changed, unchanged, gone, rejected, waiting, state, withdrawn_at,
  withdrawn_by)
select conference_id, batch, at::timestamptz, 'thu-ky', sender, unit, file_name, format,
  repeat(digest, 16), 100, 5, added, 1, 1, 0, 1, 1, state, withdrawn_at::timestamptz, withdrawn_by
from (select conference_id from hoinghi.conference where code = 'RT') c, (values
  (1, '2019-07-15 02:30Z', 'Phạm Thị Giả Định', 'du-bo-tai-chinh', 'danh sách.xlsx', 'xlsx', '0a1b',
    2, 'withdrawn', '2019-07-15 03:00Z', 'thu-ky'),
  (2, '2019-07-16 09:05Z', null, null, '2.csv', 'csv', 'c2d3', 3, 'applied', null, null)
) as known (batch, at, sender, unit, file_name, format, digest, added, state, withdrawn_at,
  withdrawn_by);
