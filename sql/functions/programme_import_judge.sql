-- Which sessions of a file can be where it wants them, under the rules of session_rules.sql. Of those
-- that clash one that is scheduled there already stays; else the one that begins first is scheduled,
-- or has the smallest number, so that the order of a file does not matter. The others are
-- tentative. Only those that meet anything at all are looked at one by one.

create or replace function hoinghi.programme_judge(c hoinghi.conference)
returns void language plpgsql as $$
declare
  one integer;
  rejected integer[] := '{}';
begin
  perform hoinghi.programme_absences(c);
  update pg_temp.programme_aim a set state = 'tentative'
  where a.state = 'scheduled' and exists (
    select from pg_temp.programme_note n where n.row = a.row and n.trouble);
  perform hoinghi.programme_uses(c);
  for one in
    select s.row from hoinghi.programme_suspects() s
    join pg_temp.programme_aim a on a.row = s.row
    left join hoinghi.topic_session t
      on t.conference_id = c.conference_id and t.session = a.session
    order by coalesce(t.state = 'scheduled' and t.during = a.during
      and t.room is not distinct from a.room, false) desc, lower(a.during), a.event, a.row
  loop
    if exists (select from hoinghi.programme_clashes(one)) then
      rejected := rejected || one;
    else
      insert into pg_temp.programme_held
      select u.row, u.holds, u.during, u.wide, u.calm, u.label
      from pg_temp.programme_use u where u.row = one and u.holds is not null;
    end if;
  end loop;
  -- What stands in the way is told when all is decided: the next time it is the same.
  insert into pg_temp.programme_note (row, place, item, kind, vi, en, trouble)
  select r.row, r.place, r.id, t.kind, t.vi, t.en, true
  from unnest(rejected) j (row)
  join pg_temp.programme_row r on r.row = j.row
  cross join lateral hoinghi.programme_clashes(j.row) k
  cross join lateral hoinghi.clash_told(k.resource, k.subject, k.label, k.meets) t;
  update pg_temp.programme_aim a set state = 'tentative' where a.row = any (rejected);
  perform hoinghi.programme_orders(c);
  perform hoinghi.programme_rivals(c);
  update pg_temp.programme_aim a set trouble = left(n.vi, 500)
  from (
    select o.row, string_agg(o.vi, '; ' order by o.kind, o.vi) as vi
    from pg_temp.programme_note o where o.trouble group by o.row) n
  where n.row = a.row;
end $$;

-- What is held that a session asks for, a few of them.
create or replace function hoinghi.programme_clashes(p_row integer)
returns table (resource text, subject text, label text, meets boolean) language plpgsql as $$
begin
  return query
  select distinct on (h.label, u.subject) u.asks, u.subject, h.label, h.during && u.during
  from pg_temp.programme_use u
  join pg_temp.programme_held h on h.resource = u.asks and h.wide && u.wide and h.row <> u.row
  where u.row = p_row and (h.during && u.during or not (h.calm or u.calm))
  order by h.label, u.subject limit 8;
end $$;

-- What keeps a session tentative.
create or replace function hoinghi.clash_told(
  p_resource text, p_subject text, p_label text, p_meets boolean)
returns table (kind text, vi text, en text) language sql immutable as $$
  select case left(p_resource, 1) when '*' then 'break' when 'r' then 'room' else 'speaker' end
      || case when p_meets then '' else '-buffer' end,
    case when left(p_resource, 1) = '*' then 'trùng giờ nghỉ chung: ' || p_label
      when p_meets then format('%s đã có %s', p_subject, p_label)
      else format('%s chưa đủ thời gian nghỉ trước hoặc sau %s', p_subject, p_label) end,
    case when left(p_resource, 1) = '*' then 'it meets a break in all rooms: ' || p_label
      when p_meets then format('%s already has %s', p_subject, p_label)
      else format('%s has too little time before or after %s', p_subject, p_label) end
$$;

-- What the sessions of the file need, and what others hold.
create or replace function hoinghi.programme_uses(c hoinghi.conference)
returns void language plpgsql as $$
begin
  with placed as materialized (
    select a.row, a.session, a.room, a.during, coalesce(s.all_rooms, false) as all_rooms,
      coalesce(case when s.imported ->> 'type' is not distinct from r.type then s.kind end,
        r.kind) = 'break' as is_break, r.title::text, a.exempt
    from pg_temp.programme_aim a
    join pg_temp.programme_row r on r.row = a.row
    left join hoinghi.topic_session s
      on s.conference_id = c.conference_id and s.session = a.session
    where a.state = 'scheduled'
    union all
    select 0, s.session, s.room, s.during, s.all_rooms, s.kind = 'break', s.title, true
    from hoinghi.topic_session s
    where s.conference_id = c.conference_id and s.state = 'scheduled'
      and not exists (select from pg_temp.programme_aim a where a.session = s.session)
      and not exists (select from pg_temp.programme_gone g where g.session = s.session)
  ), rooms as materialized (
    select r.room::text, r.name::text, r.may_overlap from hoinghi.room r
    where r.conference_id = c.conference_id
    union all
    select n.room, n.name, false from pg_temp.programme_room n where n.is_new
  ), people as materialized (
    select distinct p.session, p.row, p.speaker, p.name from (
      select null as session, w.row, n.speaker, n.name::text
      from pg_temp.programme_part w join pg_temp.programme_person n on n.ref = w.ref
      union all
      select t.session, 0, t.speaker, coalesce(p.name, t.speaker)
      from hoinghi.assignment t
      join hoinghi.speaker p on p.conference_id = t.conference_id and p.speaker = t.speaker
      where t.conference_id = c.conference_id) p
  ), needs as (
    select p.row, 'r ' || p.room as resource, k.name as subject, p.is_break as calm, p.during,
      c.room_buffer as buffer, p.title, p.exempt
    from placed p join rooms k on k.room = p.room
    where not k.may_overlap and not p.all_rooms
    union all
    select p.row, 's ' || m.speaker, m.name, p.is_break or coalesce(k.may_overlap, false), p.during,
      c.speaker_buffer, p.title, p.exempt
    from placed p
    join people m on m.row = p.row and (p.row > 0 or m.session = p.session)
    left join rooms k on k.room = p.room
    where not p.all_rooms
  ), uses as (
    select n.row, n.resource as asks, n.resource as holds, n.subject, n.during, n.calm, n.buffer,
      n.title, n.exempt
    from needs n
    union all
    select p.row, case when p.all_rooms then '*any' else '*break' end, '*any', null, p.during, true,
      0, p.title, p.exempt
    from placed p where exists (select from placed b where b.all_rooms)
    union all
    select p.row, null, '*break', null, p.during, true, 0, p.title, p.exempt
    from placed p where p.all_rooms
  ), told as (
    select u.row, u.asks, u.holds, u.subject, u.during, tstzrange(lower(u.during),
        upper(u.during) + make_interval(mins => case when u.calm then 0 else u.buffer end)) as wide,
      u.calm, format('"%s" (%s, %s)', u.title, hoinghi.span(u.during, c.zone),
        to_char(lower(u.during) at time zone c.zone, 'FMDD/FMMM')) as label, u.exempt
    from uses u
  ), held as (
    insert into pg_temp.programme_held
    select t.row, t.holds, t.during, t.wide, t.calm, t.label from told t where t.exempt
  )
  insert into pg_temp.programme_use
  select t.row, t.asks, t.holds, t.subject, t.during, t.wide, t.calm, t.label
  from told t where not t.exempt;
end $$;

-- The sessions that meet any other one, by the times around them.
create or replace function hoinghi.programme_suspects()
returns table ("row" integer) language plpgsql as $$
begin
  return query
  with times as (
    select u.row, u.asks as resource, u.wide, true as asks from pg_temp.programme_use u
    where u.asks not like '*%'
    union all
    select 0, h.resource, h.wide, false from pg_temp.programme_held h
    where h.resource not like '*%'
  ), met as (
    select t.row, t.asks, lower(t.wide) < max(upper(t.wide)) over (
        partition by t.resource order by lower(t.wide), t.row
        rows between unbounded preceding and 1 preceding) as before,
      upper(t.wide) > min(lower(t.wide)) over (
        partition by t.resource order by lower(t.wide), t.row
        rows between 1 following and unbounded following) as behind
    from times t
  )
  select m.row from met m where m.asks and (m.before or m.behind)
  union
  -- A session that nothing meets is held by nobody, and a break in all rooms must see it.
  select u.row from pg_temp.programme_use u where u.asks like '*%';
end $$;
