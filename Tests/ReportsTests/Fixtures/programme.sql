-- The conference of 24/7/2019 as its news item tells it, with made-up times.
insert into hoinghi.conference
  (code, title, first_day, last_day, zone, place, organizer, profile)
values ('RT', 'Hội nghị đánh giá 3 năm thực hiện Chỉ thị số 03-CT/ĐUK của Ban Thường vụ Đảng ủy Khối'
  || ' và tập huấn nghiệp vụ cho đội ngũ cộng tác viên dư luận xã hội Đảng bộ Khối',
  '2019-07-24', '2019-07-24', 'Asia/Ho_Chi_Minh', 'Hà Nội',
  'Đảng ủy Khối các cơ quan Trung ương', 'dang36');

insert into hoinghi.unit
  (conference_id, unit, name, identity, sort_key, search_fold, protocol_order)
select conference_id, unit, name, lower(name), unit, unit, place
from (select conference_id from hoinghi.conference where code = 'RT') c,
  (values
  ('duk', 'Đảng ủy Khối các cơ quan Trung ương', 1), ('btgtw', 'Ban Tuyên giáo Trung ương', 2),
  ('hvbctt', 'Học viện Báo chí và Tuyên truyền', 3),
  ('hvct', 'Học viện Chính trị quốc gia Hồ Chí Minh', 4)) as known (unit, name, place);

insert into hoinghi.unit_alias (conference_id, identity, unit, alias, search_fold)
select conference_id, lower(alias), 'duk', alias, lower(alias)
from (select conference_id from hoinghi.conference where code = 'RT') c,
  unnest(array['Đảng ủy Khối', 'ĐUK']) as alias;

insert into hoinghi.speaker
  (conference_id, speaker, name, titles, sort_key, search_fold, position, unit)
select conference_id, speaker, name, titles::text[], speaker, speaker, position, unit
from (select conference_id from hoinghi.conference where code = 'RT') c,
  (values
  ('luu-hong-minh', 'Lưu Hồng Minh', '{TS}', 'Trưởng khoa Xã hội học', 'hvbctt'),
  ('bui-phuong-dinh', 'Bùi Phương Đình', '{TS}', 'Viện trưởng Viện Xã hội học và phát triển',
    'hvct'),
  ('do-thanh-ha', 'Đỗ Thanh Hà', '{TS}', 'Viện trưởng Viện Nghiên cứu Dư luận xã hội', 'btgtw'),
  ('vu-duc-nam', 'Vũ Đức Nam', '{ThS}',
    'Ủy viên Ban Thường vụ, Trưởng Ban Tuyên giáo Đảng ủy Khối', 'duk'),
  ('do-ngoc-an', 'Đỗ Ngọc An', '{}', 'Phó Bí thư Đảng ủy Khối', 'duk')
) as known (speaker, name, titles, position, unit);

insert into hoinghi.topic_session
  (conference_id, session, title, kind, number, programme_order, state, during, performer,
    synthetic)
select conference_id, session, title, kind, number, place, 'scheduled',
  tstzrange(('2019-07-24 ' || starts || '+07')::timestamptz,
    ('2019-07-24 ' || ends || '+07')::timestamptz), performer, synthetic
from (select conference_id from hoinghi.conference where code = 'RT') c,
  (values
  ('don-tiep', 'Đón tiếp đại biểu, điểm danh, phát tài liệu', 'reception', null, 1,
    '07:30', '08:00', 'Ban Tổ chức', true),
  ('tuyen-bo', 'Tuyên bố lý do, giới thiệu đại biểu', 'opening', null, 2,
    '08:00', '08:10', 'Ban Tổ chức', true),
  ('khai-mac', 'Phát biểu khai mạc Hội nghị', 'opening', null, 3, '08:10', '08:25', null, false),
  ('bao-cao', 'Thống nhất thông qua Báo cáo đánh giá 03 năm thực hiện Chỉ thị số 03-CT/ĐUK của'
    || ' Ban Thường vụ Đảng ủy Khối', 'report', null, 4, '08:25', '08:45', null, false),
  ('CD1', 'Một số vấn đề chung về công tác nghiên cứu dư luận xã hội; phương pháp nắm bắt, phân'
    || ' tích, tổng hợp và viết báo cáo phản ánh dư luận xã hội', 'topic', 1, 5,
    '08:45', '09:25', null, false),
  ('CD2', 'Công tác nghiên cứu dư luận xã hội gắn với công tác đấu tranh phòng, chống “diễn biến'
    || ' hòa bình” trên lĩnh vực tư tưởng, văn hóa trong giai đoạn hiện nay', 'topic', 2, 6,
    '09:25', '10:05', null, false),
  ('giai-lao', 'Nghỉ giải lao', 'break', null, 7, '10:05', '10:20', null, true),
  ('CD3', 'Định hướng dư luận xã hội góp phần nâng cao hiệu quả công tác tư tưởng trong tình hình'
    || ' hiện nay', 'topic', 3, 8, '10:20', '10:55', null, false),
  ('CD4', 'Một số giải pháp trọng tâm nâng cao chất lượng, hiệu quả hoạt động đội ngũ cộng tác viên'
    || ' dư luận xã hội trong các cơ quan Trung ương hiện nay', 'topic', 4, 9,
    '10:55', '11:20', null, false),
  ('thao-luan', 'Trao đổi, thảo luận; báo cáo viên giải đáp', 'discussion', null, 10,
    '11:20', '11:40', 'Ban Tổ chức', true),
  ('chi-dao', 'Phát biểu chỉ đạo', 'remarks', null, 11, '11:40', '11:50', null, false)
) as known (session, title, kind, number, place, starts, ends, performer, synthetic);

insert into hoinghi.assignment (conference_id, session, speaker, role)
select conference_id, session, speaker, 'speaker'
from (select conference_id from hoinghi.conference where code = 'RT') c,
  (values
  ('khai-mac', 'do-ngoc-an'), ('chi-dao', 'do-ngoc-an'), ('CD1', 'luu-hong-minh'),
  ('CD2', 'bui-phuong-dinh'), ('CD3', 'do-thanh-ha'), ('CD4', 'vu-duc-nam')
) as known (session, speaker);
