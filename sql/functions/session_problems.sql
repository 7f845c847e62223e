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

-- The problems, the gravest kind first; cancelled sessions have none.
create or replace function hoinghi.session_problems(p_id bigint)
returns table (rank integer, problem text, session text, other text, speaker text, room text,
  during tstzrange, zone text) language sql stable as $$
  with c as (
    select * from hoinghi.conference where conference_id = p_id
  ), live as materialized (
    select s.* from hoinghi.topic_session s
    where s.conference_id = p_id and s.state <> 'cancelled'
  ), placed as (
    select * from live l where l.state <> 'draft'
  ), pairs as materialized (
    select a.session, b.session as other, a.room, b.room as other_room,
      a.during * b.during as during
    from placed a join placed b on a.session < b.session and a.during && b.during
  ), problems as (
    select 1 as rank, 'outside-days' as problem, p.session, null as other, null as speaker,
      p.room, p.during
    from placed p, c
    where (lower(p.during) at time zone c.zone)::date < c.first_day
      or upper(p.during) > hoinghi.conference_end(c)
    union all
    select 2, 'room-clash', p.session, p.other, null, p.room, p.during
    from pairs p
    join hoinghi.room r on r.conference_id = p_id and r.room = p.room and not r.may_overlap
    where p.room = p.other_room
    union all
    select distinct 3, 'speaker-clash', p.session, p.other, a.speaker, null, p.during
    from pairs p
    join hoinghi.assignment a on a.conference_id = p_id and a.session = p.session
    join hoinghi.assignment b on b.conference_id = p_id and b.session = p.other
      and b.speaker = a.speaker
    union all
    select 4, 'room-too-small', l.session, null, null, l.room, l.during
    from live l join hoinghi.room r on r.conference_id = p_id and r.room = l.room
    where r.capacity < coalesce(l.capacity, l.taken)
    union all
    select 5, 'no-speaker', l.session, null, null, l.room, l.during
    from live l
    where l.kind = 'topic' and not exists (
      select from hoinghi.assignment a
      where a.conference_id = p_id and a.session = l.session and a.role = 'speaker')
    union all
    select 6, 'no-room', p.session, null, null, null, p.during
    from placed p
    where p.room is null and exists (select from hoinghi.room r where r.conference_id = p_id)
    union all
    select 7, 'unscheduled', l.session, null, null, l.room, null
    from live l where l.state = 'draft'
  )
  select p.rank, p.problem, p.session::text, p.other::text, p.speaker::text, p.room::text,
    p.during, c.zone
  from problems p, c
$$;
