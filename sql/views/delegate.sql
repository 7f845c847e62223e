-- The delegates who are expected or came: not those who were refused, replaced or cancelled.
-- person is the name with its titles and the mark that tells it from the same name; replaced is
-- the name of whom a substitute stands in for, looked up only where there is one. The conference is
-- joined from the left, so that readers who know its number and do not ask for its code spare the
-- join.
create or replace view report.delegate as
select d.conference_id, c.code as conference, d.delegate, d.number,
  case when d.titles = '{}' then '' else array_to_string(d.titles, ' ') || ' ' end || d.name
    || coalesce(' (' || d.mark || ')', '') as person,
  d.sort_key, d.position, d.unit, d.participant_group, d.phone, d.note, d.replaces,
  case when d.replaces is not null then (
    select case when o.titles = '{}' then '' else array_to_string(o.titles, ' ') || ' ' end
      || o.name || coalesce(' (' || o.mark || ')', '')
    from hoinghi.delegate o
    where o.conference_id = d.conference_id and o.delegate = d.replaces
  ) end as replaced
from hoinghi.delegate d
left join hoinghi.conference c on c.conference_id = d.conference_id
where hoinghi.takes_part(d.state);

-- The few delegates of whom a list says more: who heads a delegation (post 1) or is its deputy (2),
-- and who stands for several units. These have a row (also) for each of the other units and one
-- (home) for their own; others names the units of the other rows.
create or replace view report.standing as
select c.conference_id, c.code as conference, s.delegate, s.post, s.place, s.unit, s.position,
  s.others
from hoinghi.conference c
cross join lateral (
  select coalesce(p.delegate, k.delegate) as delegate, p.post, k.place, k.unit, k.position, k.others
  from (
    select h.delegate, min(h.post) as post
    from (
      select n.head::text as delegate, 1 as post from hoinghi.delegation n
      where n.conference_id = c.conference_id and n.head is not null
      union all
      select n.deputy, 2 from hoinghi.delegation n
      where n.conference_id = c.conference_id and n.deputy is not null
    ) h
    group by h.delegate
  ) p
  full join (
    select r.delegate::text, 'home' as place, null as unit, null as position,
      string_agg(u.name, ', ' order by u.protocol_order, u.unit) as others
    from hoinghi.delegate_unit r
    join hoinghi.unit u on u.conference_id = r.conference_id and u.unit = r.unit
    where r.conference_id = c.conference_id
    group by r.delegate
    union all
    select r.delegate, 'also', r.unit, r.position,
      (select u.name from hoinghi.delegate d
        join hoinghi.unit u on u.conference_id = d.conference_id and u.unit = d.unit
        where d.conference_id = r.conference_id and d.delegate = r.delegate)
    from hoinghi.delegate_unit r
    where r.conference_id = c.conference_id
  ) k on k.delegate = p.delegate
) s;
