-- A conference of a million for scripts/bench, to search in. The names are those of bench.person,
-- numbered from 0 and different within every :of_each; each stands in five of the units.
insert into hoinghi.conference
  (code, title, first_day, last_day, zone, place, profile, synthetic, last_number)
values ('MILLION', 'Hội nghị một triệu người (dữ liệu giả)', '2030-01-01', '2030-01-01',
  'Asia/Ho_Chi_Minh', 'Không có thật', 'plain', true, 1000000);
insert into hoinghi.unit
  (conference_id, unit, name, identity, sort_key, search_fold, protocol_order)
select conference_id, 'don-vi-' || n, 'Đơn vị ' || n, 'đơn vị ' || n, to_char(n, 'FM0000'),
  'don vi ' || n, n
from hoinghi.conference, generate_series(0, 5 * :units - 1) n where code = 'MILLION';
insert into hoinghi.delegate (conference_id, delegate, number, name, identity, sort_key,
  search_fold, tone_fold, position, unit, phone, synthetic)
select c.conference_id, 'D' || i, i, p.name, p.key, p.key || '  ' || lower(p.name), p.fold,
  p.tone_fold, 'Chuyên viên',
  'don-vi-' || (i - 1) / (:units * :of_each) * :units + p.n / :of_each,
  to_char(i - 1, 'FM0000000000'), true
from hoinghi.conference c, generate_series(1, 5 * :units * :of_each) i
join bench.person p on p.n = (i - 1) % (:units * :of_each)
where c.code = 'MILLION';
vacuum analyze hoinghi.delegate;
