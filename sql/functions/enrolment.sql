-- Enrolment into a session: many requests at once, each answered as if it had come alone.
--
-- Locks, in this order everywhere: sessions by code, delegates by code.
-- Every statement after the locks has a snapshot of its own and sees what others committed before.
-- The plan is made once for each connection, perhaps while the tables are small; lateral look-ups
-- with offset 0 keep it a chain of index look-ups whatever the sizes were then.
create or replace function hoinghi.session_enrol(
  p_actor text[], p_key text[], p_request text[], p_conference text[], p_session text[],
  p_delegate text[])
returns table (refusal text, detail text[], answer text[]) language plpgsql
set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
  total integer := cardinality(p_session);
  start integer := 1;
  again record;
begin
  perform hoinghi.lock_sessions(p_conference, p_session);
  perform hoinghi.lock_delegates(p_conference, p_delegate);
  if total = 1 then
    return query select * from hoinghi.enrolment_segment(
      p_actor, p_key, p_request, p_conference, p_session, p_delegate);
    return;
  end if;
  -- A delegate or a key that comes again must see what its first request did: the batch is cut
  -- there, and each piece is one statement.
  for again in
    select w.n, w.earlier from (
      select r.n, greatest(
        lag(r.n) over (partition by r.conference, r.delegate order by r.n),
        case when r.key is not null then lag(r.n) over (partition by r.key order by r.n) end)
        as earlier
      from unnest(p_conference, p_delegate, p_key) with ordinality
        as r (conference, delegate, key, n)) w
    where w.earlier is not null order by w.n
  loop
    continue when again.earlier < start;
    return query select * from hoinghi.enrolment_segment(
      p_actor[start:again.n - 1], p_key[start:again.n - 1], p_request[start:again.n - 1],
      p_conference[start:again.n - 1], p_session[start:again.n - 1],
      p_delegate[start:again.n - 1]);
    start := again.n;
  end loop;
  return query select * from hoinghi.enrolment_segment(
    p_actor[start:], p_key[start:], p_request[start:], p_conference[start:], p_session[start:],
    p_delegate[start:]);
end $$;

-- Locks the sessions; what is unknown is left to the judgement. The conference is not locked: an
-- enrolment beside the closing counts as one just before it, and locks that two share are dear.
create or replace function hoinghi.lock_sessions(p_conference text[], p_session text[])
returns void language plpgsql as $$
begin
  perform 1 from (
    select distinct c.conference_id, r.session
    from unnest(p_conference, p_session) as r (conference, session)
    join hoinghi.conference c on c.code = r.conference
    where r.session is not null
    order by c.conference_id, r.session) w
  cross join lateral (select 1 from hoinghi.topic_session s
    where s.conference_id = w.conference_id and s.session = w.session for no key update) l;
end $$;

-- Locks delegates: whoever changes what a delegate attends does so one after the other.
create or replace function hoinghi.lock_delegates(p_conference text[], p_delegate text[])
returns void language plpgsql as $$
begin
  perform 1 from (
    select distinct c.conference_id, r.delegate
    from unnest(p_conference, p_delegate) as r (conference, delegate)
    join hoinghi.conference c on c.code = r.conference
    where r.delegate is not null
    order by c.conference_id, r.delegate) w
  cross join lateral (select 1 from hoinghi.delegate d
    where d.conference_id = w.conference_id and d.delegate = w.delegate for no key update) l;
end $$;

-- The requests of different delegates, judged and carried out. The caller holds the locks
-- and sets how plans are made.
create or replace function hoinghi.enrolment_segment(
  p_actor text[], p_key text[], p_request text[], p_conference text[], p_session text[],
  p_delegate text[])
returns table (refusal text, detail text[], answer text[]) language plpgsql as $$
#variable_conflict use_column
begin
  return query with asked as materialized (
    select r.n, r.actor, r.key, r.request, s.conference_id, s.session, d.delegate,
      e.row_id as had_row, s.row_id, s.capacity, s.taken, s.waiting, s.last_place, e.status as had, e.place as had_place,
      case when e.status = 'waitlisted' then (
        select count(*) from hoinghi.enrolment o
        where o.conference_id = s.conference_id and o.session = s.session
          and o.status = 'waitlisted' and o.place <= e.place) end as had_wait,
      k.answer as kept,
      case
        when c.code is null then array['conference_unknown', r.conference]
        when c.state = 'closed' then array['conference_closed', r.conference]
        when k.request <> r.request then array['key_reused', r.key]
        when k.key is not null then null
        when s.session is null then array['session_unknown', r.session, r.conference]
        when s.state = 'cancelled' then array['session_cancelled', r.session]
        when d.delegate is null then array['delegate_unknown', r.delegate, r.conference]
        when d.state in ('cancelled', 'substituted')
          then array['delegate_inactive', r.delegate, d.state]
        when e.status in ('confirmed', 'waitlisted') then null
        -- Also with those where the delegate waits, since whoever waits may get a seat any time.
        when s.state = 'scheduled' then (
          select array['delegate_overlap', r.delegate, t.session,
            hoinghi.clock(lower(t.during), c.zone), hoinghi.clock(upper(t.during), c.zone)]
          from (select o.session, o.status from hoinghi.enrolment o
            where o.conference_id = s.conference_id and o.delegate = d.delegate offset 0) o
          cross join lateral (select * from hoinghi.topic_session t
            where t.conference_id = s.conference_id and t.session = o.session offset 0) t
          where o.status <> 'cancelled' and t.state = 'scheduled' and t.during && s.during
          order by lower(t.during) limit 1)
      end as refused
    from unnest(p_actor, p_key, p_request, p_conference, p_session, p_delegate) with ordinality
      as r (actor, key, request, conference, session, delegate, n)
    left join lateral (select * from hoinghi.conference c
      where c.code = r.conference offset 0) c on true
    left join lateral (select * from hoinghi.command_done k
      where k.conference_id = c.conference_id and k.key = r.key offset 0) k on true
    left join lateral (select s.ctid as row_id, s.* from hoinghi.topic_session s
      where s.conference_id = c.conference_id and s.session = r.session offset 0) s on true
    left join lateral (select * from hoinghi.delegate d
      where d.conference_id = c.conference_id and d.delegate = r.delegate offset 0) d on true
    left join lateral (select e.ctid as row_id, e.* from hoinghi.enrolment e
      where e.conference_id = s.conference_id and e.delegate = d.delegate
        and e.session = s.session offset 0) e on true
  ), ranked as (
    -- rank counts the new ones of the session up to this one; free is how many of them get seats:
    -- nobody passes those who wait.
    select a.*,
      count(*) filter (where a.is_new) over (partition by a.conference_id, a.session order by a.n)
        as rank,
      case when a.capacity is null then 2147483647 when a.waiting > 0 then 0
        else a.capacity - a.taken end as free
    from (select *, refused is null and kept is null and coalesce(had, 'cancelled') = 'cancelled'
      as is_new from asked) a
  ), settled as materialized (
    select r.*,
      case when not r.is_new then r.had when r.rank <= r.free then 'confirmed' else 'waitlisted'
      end as status,
      case when r.is_new then (r.last_place + r.rank)::integer else r.had_place end as place
    from ranked r
  ), answered as materialized (
    select s.*, case when s.refused is null then coalesce(s.kept, array[s.session, s.delegate,
      s.status, s.place::text,
      case when s.status = 'waitlisted' then
        case when s.is_new then s.waiting + s.rank - s.free else s.had_wait end::text end,
      case when s.capacity is not null then
        greatest(s.capacity - s.taken - least(s.rank, s.free), 0)::text end]) end as answer
    from settled s
  ), put as (
    insert into hoinghi.enrolment (conference_id, session, delegate, status, place)
    select conference_id, session, delegate, status, place from answered
    where is_new and had is null
  ), put_back as (
    -- The locks of session and delegate keep others from enrolling them meanwhile.
    update hoinghi.enrolment e set status = a.status, place = a.place, at = now()
    from (select had_row, status, place from answered where is_new and had is not null) a
    where e.ctid = a.had_row
  ), counted as (
    update hoinghi.topic_session t set taken = t.taken + g.confirmed,
      waiting = t.waiting + g.waitlisted, last_place = t.last_place + g.confirmed + g.waitlisted
    from (select row_id, count(*) filter (where status = 'confirmed')::integer as confirmed,
        count(*) filter (where status = 'waitlisted')::integer as waitlisted
      from answered where is_new group by row_id) g
    where t.ctid = g.row_id
  ), done as (
    insert into hoinghi.command_done (conference_id, key, request, answer)
    select conference_id, key, request, answer from answered
    where key is not null and refused is null and kept is null order by key
  ), noted as (
    insert into hoinghi.audit (conference_id, actor, command, subject, before, after)
    select conference_id, actor, 'session enrol', session || '/' || delegate,
      case when had is not null then jsonb_build_object('status', had, 'place', had_place) end,
      jsonb_build_object('status', status, 'place', place)
    from answered where is_new order by n
  )
  select a.refused[1], a.refused[2:], a.answer from answered a order by a.n;
end $$;
