-- The rules of a programme, each written once: what keeps a session from a time is an obstacle, the
-- rule with the times that it blocks. A placement clashes with the obstacles that its time touches;
-- what is left of the day when all of them are taken away is free.

-- Holds the programme: placements, and what decides about them, take turns in a conference. Not the
-- conference's row, because whoever registers delegates holds that.
create or replace function hoinghi.hold_programme(p_id bigint)
returns void language sql as $$
  select pg_advisory_xact_lock(hashtextextended('programme', p_id))
$$;

-- When a speaker is not there: away, or not among the times when he can come only.
create or replace function hoinghi.speaker_absences(p_id bigint)
returns table (speaker text, rule text, blocked tstzrange) language sql stable as $$
  select t.speaker::text, 'speaker-away', t.during from hoinghi.speaker_time t
  where t.conference_id = p_id and t.kind = 'away'
  union all
  select t.speaker::text, 'speaker-only', gap
  from (
    select o.speaker, range_agg(o.during) as there from hoinghi.speaker_time o
    where o.conference_id = p_id and o.kind = 'only' group by o.speaker) t,
    unnest(tstzmultirange(tstzrange(null, null)) - t.there) gap
$$;

-- The same of rooms.
create or replace function hoinghi.room_absences(p_id bigint)
returns table (room text, rule text, blocked tstzrange) language sql stable as $$
  select t.room::text, 'room-away', t.during from hoinghi.room_time t
  where t.conference_id = p_id and t.kind = 'away'
  union all
  select t.room::text, 'room-only', gap
  from (
    select o.room, range_agg(o.during) as there from hoinghi.room_time o
    where o.conference_id = p_id and o.kind = 'only' group by o.room) t,
    unnest(tstzmultirange(tstzrange(null, null)) - t.there) gap
$$;

-- The obstacles of sessions, each in a room, at a time or (at null) at any. Others are where they
-- are, if in one of the states, but those named here are where these arrays put them: so many can
-- be moved at once. A speaker that is given counts as assigned to all of them. Where only a time
-- matters, what cannot touch it is left out: most of a programme is far from any one placement.
--
-- Breaks, and sessions in rooms that may overlap, need no buffer.
create or replace function hoinghi.obstacles(
  p_id bigint, p_sessions text[], p_rooms text[], p_times tstzrange[], p_states text[],
  p_speaker text, p_within tstzrange)
returns table (session text, room text, at tstzrange, rule text, other text, speaker text,
  span tstzrange, blocked tstzrange) language sql stable as $$
  with asked as materialized (
    select p.session, p.room, p.at, s.kind = 'break' as is_break, s.all_rooms,
      coalesce(r.may_overlap, false) as shares
    from unnest(p_sessions, p_rooms, p_times) p (session, room, at)
    join hoinghi.topic_session s on s.conference_id = p_id and s.session = p.session
    left join hoinghi.room r on r.conference_id = p_id and r.room = p.room
  ), near as (
    select tstzrange(lower(p_within) - b.buffer, upper(p_within) + b.buffer) as during
    from hoinghi.conference c,
      make_interval(mins => greatest(c.room_buffer, c.speaker_buffer)) as b (buffer)
    where c.conference_id = p_id
  ), ordered as materialized (
    select f.session::text, f.earlier::text from hoinghi.session_after f
    where f.conference_id = p_id
      and (f.session = any (p_sessions) or f.earlier = any (p_sessions))
  ), rivals as materialized (
    select r.session::text, r.other::text from hoinghi.session_apart r
    where r.conference_id = p_id and r.never
      and (r.session = any (p_sessions) or r.other = any (p_sessions))
  ), placed as (
    select s.session::text, s.room::text, s.during, s.kind = 'break' as is_break, s.all_rooms,
      s.shares_room as shares
    from hoinghi.topic_session s
    where s.conference_id = p_id and s.state = any (p_states) and s.during is not null
      and (s.during && (select n.during from near n)
        or s.session = any (array(
          select unnest(array[o.session, o.earlier]) from ordered o)))
      and not exists (select from asked a where a.session = s.session)
    union all
    select a.session, a.room, a.at, a.is_break, a.all_rooms, a.shares
    from asked a where a.at is not null
  ), world as materialized (
    -- What a session takes of its room's and its speakers' time besides its own.
    select p.*,
      case when p.is_break or c.room_buffer = 0 then p.during
        else tstzrange(lower(p.during) - make_interval(mins => c.room_buffer),
          upper(p.during) + make_interval(mins => c.room_buffer)) end as of_room,
      case when p.is_break or p.shares or c.speaker_buffer = 0 then p.during
        else tstzrange(lower(p.during) - make_interval(mins => c.speaker_buffer),
          upper(p.during) + make_interval(mins => c.speaker_buffer)) end as of_speaker
    from hoinghi.conference c, placed p
    where c.conference_id = p_id
  ), breaks as materialized (
    select w.session, w.during from world w where w.all_rooms
  ), parts as materialized (
    select distinct p.session::text, p.speaker::text
    from hoinghi.assignment p
    where p.conference_id = p_id and p.session = any (p_sessions)
    union
    select a.session, p_speaker from asked a where p_speaker is not null
  )
  select a.session, a.room, a.at, 'room', w.session, null, w.during,
    case when a.is_break then w.during else w.of_room end
  from asked a
  join world w on w.room = a.room and w.session <> a.session and not w.shares
  where not a.shares and not a.all_rooms and not w.all_rooms
  union all
  select a.session, a.room, a.at, 'break', w.session, null, w.during, w.during
  from asked a join world w on w.session <> a.session
  where a.all_rooms
  union all
  select a.session, a.room, a.at, 'break', b.session, null, b.during, b.during
  from asked a join breaks b on b.session <> a.session
  where not a.all_rooms
  union all
  select a.session, a.room, a.at, t.rule, null, null, t.blocked, t.blocked
  from asked a join hoinghi.room_absences(p_id) t on t.room = a.room
  union all
  select a.session, a.room, a.at, 'speaker', w.session, o.speaker, w.during,
    case when a.is_break or a.shares then w.during else w.of_speaker end
  from asked a
  join (
    select distinct m.session, m.speaker, t.session::text as other
    from hoinghi.assignment t
    join parts m on m.speaker = t.speaker and m.session <> t.session
    where t.conference_id = p_id
      and t.speaker = any (array(select n.speaker from parts n))) o on o.session = a.session
  join world w on w.session = o.other
  where not a.all_rooms and not w.all_rooms
  union all
  select a.session, a.room, a.at, t.rule, null, t.speaker, t.blocked, t.blocked
  from asked a
  join parts m on m.session = a.session
  join hoinghi.speaker_absences(p_id) t on t.speaker = m.speaker
  union all
  select a.session, a.room, a.at, 'after', w.session, null, w.during,
    tstzrange(null, upper(w.during))
  from asked a
  join ordered f on f.session = a.session
  join world w on w.session = f.earlier
  union all
  select a.session, a.room, a.at, 'before', w.session, null, w.during,
    tstzrange(lower(w.during), null)
  from asked a
  join ordered f on f.earlier = a.session
  join world w on w.session = f.session
  union all
  select a.session, a.room, a.at, 'apart', w.session, null, w.during, w.during
  from asked a
  join rivals r on a.session in (r.session, r.other)
  join world w on w.session <> a.session and w.session in (r.session, r.other)
$$;

-- What clashes with placements: one row for each rule that one of them breaks. An obstacle that
-- only the buffer makes one is told as such. Planned once for a connection: planning costs more than
-- running. The obstacles are given nothing but variables, else they are planned again at each call.
create or replace function hoinghi.clashes(
  p_id bigint, p_sessions text[], p_rooms text[], p_times tstzrange[],
  p_states text[] default array['scheduled'], p_speaker text default null)
returns table (rank integer, rule text, session text, other text, speaker text, room text,
  at tstzrange, span tstzrange) language plpgsql stable
set plan_cache_mode = force_generic_plan as $$
declare
  within tstzrange := (select range_merge(range_agg(t)) from unnest(p_times) t);
begin
  return query
    select array_position(array['room', 'room-buffer', 'break', 'room-away', 'room-only',
        'speaker', 'speaker-buffer', 'speaker-away', 'speaker-only', 'after', 'before', 'apart'],
        k.rule),
      k.rule, k.session, k.other, k.speaker, k.room, k.at, k.span
    from (
      -- Time before and time after those when somebody can come only is one clash, not two.
      select distinct on (o.session, o.rule, o.speaker, o.other, lower(o.span))
        o.rule || case when o.rule in ('room', 'speaker') and not o.span && o.at
          then '-buffer' else '' end as rule,
        o.session, o.other, o.speaker, o.room, o.at, o.span
      from (
        select f.session, f.room, f.at, f.rule, f.other, f.speaker, f.blocked,
          case when f.rule not like '%-only' then f.span end as span
        from hoinghi.obstacles(p_id, p_sessions, p_rooms, p_times, p_states, p_speaker, within) f
        where f.blocked && f.at) o) k
    order by 1, lower(k.span), k.session, k.other, k.speaker;
end $$;

-- When a session could run in rooms: what its obstacles leave of a time.
create or replace function hoinghi.free_gaps(
  p_id bigint, p_session text, p_rooms text[], p_within tstzmultirange, p_states text[],
  p_speaker text default null)
returns table (room text, gap tstzrange) language plpgsql stable
set plan_cache_mode = force_generic_plan as $$
declare
  sessions text[] := array_fill(p_session, array[cardinality(p_rooms)]);
  times tstzrange[] := array_fill(null::tstzrange, array[cardinality(p_rooms)]);
  hull tstzrange := range_merge(p_within);
begin
  return query
    select r.room, g
    from unnest(p_rooms) r (room)
    left join (
      select coalesce(o.room, '') as room, range_agg(o.blocked) as blocked
      from hoinghi.obstacles(p_id, sessions, p_rooms, times, p_states, p_speaker, hull) o
      group by 1) b on b.room = coalesce(r.room, ''),
      unnest(p_within - coalesce(b.blocked, '{}')) g;
end $$;
