-- Trouble in rooms: items side by side, a short way from one hall to the next, a tentative item over
-- another, a break everywhere, an item without a time, and a second day with a gap.
update hoinghi.conference set last_day = '2019-07-25' where code = 'RT';

insert into hoinghi.room (conference_id, room, name)
select conference_id, room, name
from (select conference_id from hoinghi.conference where code = 'RT') c, (values
  ('HT-A', 'Hội trường A'), ('HT-B', 'Hội trường B'), ('HT-C', 'Hội trường C')
) as known (room, name);

update hoinghi.topic_session set room = 'HT-A', track = case when kind = 'topic' then 'Nghiệp vụ' end
where conference_id = (select conference_id from hoinghi.conference where code = 'RT');
update hoinghi.topic_session set all_rooms = true, room = null where session = 'giai-lao';
update hoinghi.topic_session set track = 'Tư tưởng', note = 'cần máy chiếu' where session = 'CD3';

insert into hoinghi.topic_session
  (conference_id, session, title, kind, number, programme_order, state, room, during, track, day,
    minutes)
select conference_id, session, title, 'topic', number, place, state, room,
  case when starts is not null then tstzrange((starts || '+07')::timestamptz,
    (ends || '+07')::timestamptz) end, track, day, 30
from (select conference_id from hoinghi.conference where code = 'RT') c, (values
  ('CD5', 'Thực hành viết báo cáo', 5, 20, 'scheduled', 'HT-B', '2019-07-24 09:30',
    '2019-07-24 10:00', 'Nghiệp vụ', null::date),
  ('CD6', 'Thảo luận nhóm', 6, 21, 'tentative', 'HT-B', '2019-07-24 09:50', '2019-07-24 10:05',
    'Tư tưởng', null),
  ('CD7', 'Khảo sát dư luận', 7, 22, 'scheduled', 'HT-A', '2019-07-25 08:00', '2019-07-25 08:30',
    'Nghiệp vụ', null),
  ('CD9', 'Tổng kết', 9, 24, 'scheduled', 'HT-B', '2019-07-25 09:00', '2019-07-25 09:30', null,
    null),
  ('CD8', 'Giải đáp', 8, 23, 'draft', null, null, null, null, '2019-07-24')
) as known (session, title, number, place, state, room, starts, ends, track, day);

insert into hoinghi.assignment (conference_id, session, speaker, role)
select conference_id, session, speaker, role
from (select conference_id from hoinghi.conference where code = 'RT') c, (values
  ('CD5', 'luu-hong-minh', 'speaker'), ('CD6', 'luu-hong-minh', 'speaker'),
  ('CD7', 'luu-hong-minh', 'speaker'), ('CD8', 'luu-hong-minh', 'speaker'),
  ('CD5', 'do-ngoc-an', 'chair'), ('CD6', 'vu-duc-nam', 'moderator')
) as known (session, speaker, role);
