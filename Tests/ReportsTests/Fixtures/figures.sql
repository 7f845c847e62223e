-- A conference of one morning with four synthetic units: what each may send, who registered, came,
-- stood in, was excused, stayed away, and came unannounced.
insert into hoinghi.conference
  (code, title, first_day, last_day, zone, place, organizer, profile)
values ('RT', 'Hội nghị thử số liệu', '2019-07-24', '2019-07-24', 'Asia/Ho_Chi_Minh', 'Hà Nội',
  'Cơ quan thử', 'nd30');

insert into hoinghi.unit
  (conference_id, unit, name, identity, sort_key, search_fold, protocol_order)
select conference_id, lower(name), name, lower(name), lower(name), lower(name), place
from (select conference_id from hoinghi.conference where code = 'RT') c,
  (values ('A', 1), ('B', 2), ('C', 3), ('D', 4)) as known (name, place);

insert into hoinghi.quota (conference_id, unit, participant_group, places)
select conference_id, unit, '', places
from (select conference_id from hoinghi.conference where code = 'RT') c,
  (values ('a', 3), ('b', 3), ('c', 2), ('d', 2)) as known (unit, places);

insert into hoinghi.delegate
  (conference_id, delegate, number, name, identity, sort_key, search_fold, tone_fold, position, unit,
    state, replaces, replaced_by, synthetic)
select conference_id, 'p' || number, number, 'Người Thử ' || number, 'thu ' || number,
  'thu ' || number, 'thu ' || number, 'thu ' || number, 'Chuyên viên', unit, state, replaces,
  replaced_by, true
from (select conference_id from hoinghi.conference where code = 'RT') c,
  (values
  (1, 'a', 'registered', null, null), (2, 'a', 'confirmed', null, null),
  (3, 'a', 'registered', null, null), (4, 'b', 'substituted', null, 'p5'),
  (5, 'b', 'substitute', 'p4', null), (6, 'b', 'registered', null, null),
  (7, 'c', 'registered', null, null), (8, 'c', 'registered', null, null),
  (9, 'c', 'registered', null, null), (10, 'c', 'walk_in', null, null),
  (11, 'd', 'walk_in', null, null)) as known (number, unit, state, replaces, replaced_by);

insert into hoinghi.scan (conference_id, delegate, day, half, entry, verdict, actor)
select conference_id, 'p' || delegate, '2019-07-24', 'morning', 1, verdict, 'test'
from (select conference_id from hoinghi.conference where code = 'RT') c,
  (values
  (1, 'present'), (2, 'present'), (3, 'present'), (5, 'present'), (6, 'excused'), (7, 'present'),
  (8, 'present'), (9, 'absent'), (10, 'present'), (11, 'present')) as known (delegate, verdict);
