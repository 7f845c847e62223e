-- What is not right with a programme yet.

-- The place of a session in lists; refuses an unknown one.
create or replace function hoinghi.session_position(p_id bigint, p_session text)
returns table (sorting timestamptz, programme_order integer, session text)
language plpgsql stable as $$
begin
  return query select coalesce(lower(s.during), 'infinity'), s.programme_order, s.session::text
    from hoinghi.topic_session s where s.conference_id = p_id and s.session = p_session;
  if not found then
    perform hoinghi.refuse('session_unknown', p_session,
      (select c.code::text from hoinghi.conference c where c.conference_id = p_id));
  end if;
end $$;

-- What clashes among the placed sessions, each pair once. Clashes of a session that was placed in
-- spite of them, for a reason, are no problem.
create or replace function hoinghi.clash_problems(p_id bigint)
returns table (problem text, session text, other text, speaker text, room text,
  during tstzrange) language plpgsql stable as $$
declare
  placed hoinghi.topic_session[] := array(
    select s from hoinghi.topic_session s
    where s.conference_id = p_id and s.state in ('tentative', 'scheduled'));
  overridden text[] := array(
    select p.session from unnest(placed) p where p.override_reason is not null);
begin
  return query
    select case k.rule when 'room' then 'room-clash' when 'speaker' then 'speaker-clash'
        when 'break' then 'break-clash' when 'after' then 'order'
        when 'room-only' then 'room-away' when 'speaker-only' then 'speaker-away'
        else k.rule end,
      k.session, k.other, k.speaker,
      case when k.rule not in ('speaker', 'speaker-buffer', 'after', 'apart') then k.room end,
      case when k.at && k.span then k.at * k.span else k.at end
    from hoinghi.clashes(p_id, array(select p.session::text from unnest(placed) p),
      array(select p.room::text from unnest(placed) p),
      array(select p.during from unnest(placed) p)) k
    where k.rule <> 'before' and (k.other is null or k.rule = 'after' or k.session < k.other)
      and k.session <> all (overridden) and coalesce(k.other, '') <> all (overridden);
end $$;

-- The problems, the gravest kind first; cancelled sessions have none. What stands last is no
-- problem but worth knowing.
create or replace function hoinghi.session_problems(p_id bigint)
returns table (rank integer, problem text, session text, other text, speaker text, room text,
  during tstzrange, note text, zone text) language sql stable as $$
  with c as (
    select * from hoinghi.conference where conference_id = p_id
  ), live as materialized (
    select s.* from hoinghi.topic_session s
    where s.conference_id = p_id and s.state <> 'cancelled'
  ), placed as (
    select * from live l where l.state <> 'draft'
  ), speaking as materialized (
    select distinct a.session, a.speaker, bool_or(a.role = 'speaker') as speaks
    from hoinghi.assignment a where a.conference_id = p_id group by a.session, a.speaker
  ), problems as (
    select 'outside-days' as problem, p.session, null as other, null as speaker,
      p.room, p.during, null as note
    from placed p, c
    where (lower(p.during) at time zone c.zone)::date < c.first_day
      or upper(p.during) > hoinghi.conference_end(c)
    union all
    select k.problem, k.session, k.other, k.speaker, k.room, k.during, null
    from hoinghi.clash_problems(p_id) k
    union all
    select 'room-too-small', l.session, null, null, l.room, l.during, null
    from live l join hoinghi.room r on r.conference_id = p_id and r.room = l.room
    where r.capacity < hoinghi.seats_needed(l)
    union all
    select 'no-speaker', l.session, null, null, l.room, l.during, null
    from live l
    where l.kind = 'topic' and not exists (
      select from speaking a where a.session = l.session and a.speaks)
    union all
    select 'speaker-without-time', l.session, null, a.speaker, l.room, null, null
    from live l join speaking a on a.session = l.session
    where l.state = 'draft'
    union all
    select 'no-room', p.session, null, null, null, p.during, null
    from placed p
    where p.room is null and not p.all_rooms
      and exists (select from hoinghi.room r where r.conference_id = p_id)
    union all
    select 'unscheduled', l.session, null, null, l.room, null, null
    from live l where l.state = 'draft'
    union all
    select 'imported', l.session, null, null, l.room, l.during, l.trouble
    from live l where l.trouble is not null
    union all
    select 'apart-wish', a.session, a.other, null, null, p.during * o.during, null
    from hoinghi.session_apart a
    join placed p on p.session = a.session
    join placed o on o.session = a.other and o.during && p.during
    where a.conference_id = p_id and not a.never
    union all
    select 'overridden', p.session, null, null, p.room, p.during,
      p.override_reason || ' (' || p.override_actor || ')'
    from placed p where p.override_reason is not null
  )
  select array_position(array['outside-days', 'room-clash', 'room-buffer', 'break-clash',
      'room-away', 'speaker-clash', 'speaker-buffer', 'speaker-away', 'order', 'apart', 'room-too-small',
      'no-speaker', 'speaker-without-time', 'no-room', 'unscheduled', 'imported', 'apart-wish',
      'overridden'],
      p.problem),
    p.problem, p.session::text, p.other::text, p.speaker::text, p.room::text, p.during, p.note,
    c.zone
  from problems p, c
$$;
