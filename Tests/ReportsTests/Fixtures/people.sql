-- Five synthetic delegates in three groups, two of them of the same name in one unit, and their
-- attendance.
insert into hoinghi.participant_group (conference_id, participant_group, name, protocol_order)
select conference_id, 'n' || place, name, place
from (select conference_id from hoinghi.conference where code = 'RT') c,
  (values
  ('đại diện lãnh đạo các vụ của Ban Tuyên giáo Trung ương', 1),
  ('đại diện thường trực và trưởng, phó ban tuyên giáo các đảng ủy trực thuộc', 2),
  ('các đồng chí cộng tác viên dư luận xã hội', 3)) as known (name, place);

insert into hoinghi.unit
  (conference_id, unit, name, identity, sort_key, search_fold, protocol_order)
select conference_id, unit, name, lower(name), unit, unit, place
from (select conference_id from hoinghi.conference where code = 'RT') c,
  (values
  ('du-bo-tai-chinh', 'Đảng ủy Bộ Tài chính', 11),
  ('du-bo-tu-phap', 'Đảng ủy Bộ Tư pháp', 12)) as known (unit, name, place);

insert into hoinghi.delegate
  (conference_id, delegate, number, name, titles, mark, identity, sort_key, search_fold, tone_fold,
    position, unit, participant_group, phone, note, state, synthetic)
select conference_id, 'd' || number, number, name, titles::text[], mark, lower(name), sort_key,
  sort_key, sort_key, position, unit, participant_group, phone, note, state, true
from (select conference_id from hoinghi.conference where code = 'RT') c,
  (values
  (1, 'Nguyễn Thị Hương', '{}', 'Vụ A', 'huong a', 'Chuyên viên chính', 'du-bo-tai-chinh', 'n3',
    '0000123456', null, 'registered'),
  (2, 'Trần Văn Đức', '{PGS,TS}', null, 'duc', 'Vụ trưởng', 'btgtw', 'n1', null, null, 'confirmed'),
  (3, 'Lê Hòa', '{ThS}', null, 'hoa', 'Ủy viên Ban Thường vụ, Trưởng Ban Tuyên giáo Đảng ủy Khối',
    'du-bo-tu-phap', 'n2', null, '=1+1', 'registered'),
  (4, 'Nguyễn Thị Hương', '{}', 'Vụ B', 'huong b', null, 'du-bo-tai-chinh', 'n3', null, null,
    'registered'),
  (5, 'Đỗ Văn An', '{}', null, 'an', 'Phó Vụ trưởng', 'btgtw', 'n1', null, null, 'registered'),
  (6, 'Bùi Thị Hoa', '{}', null, 'hoa2', null, 'btgtw', 'n1', null, null, 'cancelled')
) as known (number, name, titles, mark, sort_key, position, unit, participant_group, phone, note,
  state);

-- The last entry counts: number 2 was marked absent by mistake.
insert into hoinghi.scan (conference_id, delegate, day, half, entry, verdict, actor)
select conference_id, delegate, '2019-07-24', 'morning', entry, verdict, 'test'
from (select conference_id from hoinghi.conference where code = 'RT') c,
  (values
  ('d1', 1, 'present'), ('d2', 1, 'absent'), ('d2', 2, 'present'), ('d3', 1, 'excused'),
  ('d4', 1, 'absent')) as known (delegate, entry, verdict);
