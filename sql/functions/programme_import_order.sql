-- Rules that are about one session of a file, or about two and their times alone.

-- The times when a room cannot be used or a speaker cannot come.
create or replace function hoinghi.programme_absences(c hoinghi.conference)
returns void language plpgsql as $$
begin
  perform hoinghi.programme_trouble(a.row, t.rule,
    format('%s không có mặt hoặc không dùng được vào giờ này', t.name),
    format('%s is not available at this time', t.name))
  from pg_temp.programme_aim a
  join (
    select w.row, n.name::text, b.rule, b.blocked
    from pg_temp.programme_part w
    join pg_temp.programme_person n on n.ref = w.ref
    join hoinghi.speaker_absences(c.conference_id) b on b.speaker = n.speaker
    union all
    select o.row, o.room, b.rule, b.blocked
    from pg_temp.programme_aim o
    join hoinghi.room_absences(c.conference_id) b on b.room = o.room) t on t.row = a.row
  where a.state = 'scheduled' and not a.exempt and t.blocked && a.during;
end $$;

-- Sessions that are to come after others, and would not.
create or replace function hoinghi.programme_orders(c hoinghi.conference)
returns void language plpgsql as $$
begin
  if not exists (select from hoinghi.session_after f where f.conference_id = c.conference_id) then
    return;
  end if;
  with places as materialized (
    select * from hoinghi.programme_places(c)
  ), wrong as (
    select case when l.exempt then e.row else l.row end as row, e.title as earlier,
      l.title as later
    from hoinghi.session_after f
    join places e on e.session = f.earlier
    join places l on l.session = f.session
    where f.conference_id = c.conference_id and lower(l.during) < upper(e.during)
      and not (l.exempt and e.exempt)
  ), told as (
    select hoinghi.programme_trouble(w.row, 'after',
      format('"%s" phải sau khi kết thúc "%s"', w.later, w.earlier),
      format('"%s" must come after "%s"', w.later, w.earlier)), w.row
    from wrong w
  )
  update pg_temp.programme_aim a set state = 'tentative' where a.row in (select t.row from told t);
end $$;

-- Sessions that never may run at the same time, and would.
create or replace function hoinghi.programme_rivals(c hoinghi.conference)
returns void language plpgsql as $$
begin
  if not exists (select from hoinghi.session_apart a
      where a.conference_id = c.conference_id and a.never) then
    return;
  end if;
  with places as materialized (
    select * from hoinghi.programme_places(c)
  ), wrong as (
    select case when m.exempt then l.row when l.exempt then m.row
        when (lower(m.during), m.session) > (lower(l.during), l.session) then m.row
        else l.row end as row, m.title as one, l.title as other
    from hoinghi.session_apart a
    join places m on m.session = a.session
    join places l on l.session = a.other and l.during && m.during
    where a.conference_id = c.conference_id and a.never and not (m.exempt and l.exempt)
  ), told as (
    select hoinghi.programme_trouble(w.row, 'apart',
      format('"%s" không được cùng lúc với "%s"', w.one, w.other),
      format('"%s" must never run at the same time as "%s"', w.one, w.other)), w.row
    from wrong w
  )
  update pg_temp.programme_aim a set state = 'tentative' where a.row in (select t.row from told t);
end $$;

-- Where all sessions would be scheduled. Those that stay whatever the file says are exempt.
create or replace function hoinghi.programme_places(c hoinghi.conference)
returns table (session text, "row" integer, during tstzrange, title text, exempt boolean)
language plpgsql as $$
begin
  return query
    select coalesce(a.session, s.session::text), a.row,
      case when a.row is null then s.during else a.during end,
      case when a.row is null then s.title else r.title end::text,
      coalesce(a.exempt, true)
    from hoinghi.topic_session s
    left join pg_temp.programme_aim a on a.session = s.session
    left join pg_temp.programme_row r on r.row = a.row
    where s.conference_id = c.conference_id and coalesce(a.state, s.state) = 'scheduled'
      and not exists (select from pg_temp.programme_gone g where g.session = s.session);
end $$;
