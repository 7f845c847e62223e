-- Checking delegates in: many scans at once, each answered as if it had come alone.
--
-- A delegate is named by the code, by the number in the list, as 12 or #12, or by a ticket. Day and
-- half come from the request, else from the session, else from the clock of the conference's zone.
create or replace function hoinghi.attendance_scan(
  p_actor text[], p_key text[], p_request text[], p_conference text[], p_delegate text[],
  p_day text[], p_half text[], p_session text[], p_at text[])
returns table (refusal text, detail text[], answer text[]) language plpgsql
set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
  codes text[] := hoinghi.delegate_codes(p_conference, p_delegate);
  start integer := 1;
  again record;
begin
  -- The conference is not locked: a scan beside the closing counts as one just before it, and locks
  -- that two share are dear.
  -- Delegates are not locked: two scans of one at once meet in the primary key of the scans, and the
  -- one that fails is given again and finds the other.
  if cardinality(codes) = 1 then
    return query select * from hoinghi.attendance_segment(p_actor, p_key, p_request, p_conference,
      p_delegate, codes, p_day, p_half, p_session, p_at);
    return;
  end if;
  -- As with enrolments: who comes again must see what the first scan did.
  for again in
    select w.n, w.earlier from (
      select r.n, greatest(
        case when r.code is not null
          then lag(r.n) over (partition by r.conference, r.code order by r.n) end,
        case when r.key is not null then lag(r.n) over (partition by r.key order by r.n) end)
        as earlier
      from unnest(p_conference, codes, p_key) with ordinality as r (conference, code, key, n)) w
    where w.earlier is not null order by w.n
  loop
    continue when again.earlier < start;
    return query select * from hoinghi.attendance_segment(
      p_actor[start:again.n - 1], p_key[start:again.n - 1], p_request[start:again.n - 1],
      p_conference[start:again.n - 1], p_delegate[start:again.n - 1], codes[start:again.n - 1],
      p_day[start:again.n - 1], p_half[start:again.n - 1], p_session[start:again.n - 1],
      p_at[start:again.n - 1]);
    start := again.n;
  end loop;
  return query select * from hoinghi.attendance_segment(p_actor[start:], p_key[start:],
    p_request[start:], p_conference[start:], p_delegate[start:], codes[start:], p_day[start:],
    p_half[start:], p_session[start:], p_at[start:]);
end $$;

-- The codes of delegates named by code, by number or by ticket. What is neither of the last two is a
-- code as it stands; whether there is such a delegate is for the judgement, and why a ticket names
-- none.
create or replace function hoinghi.delegate_codes(p_conference text[], p_delegate text[])
returns text[] language plpgsql stable as $$
begin
  if not exists (select from unnest(p_delegate) as named
    where named ~ '^(#?[0-9]{1,9}$|HN1|T-)') then
    return p_delegate;
  end if;
  return (select array_agg(coalesce(d.delegate, n.delegate, t.delegate)::text order by r.n)
    from unnest(p_conference, p_delegate) with ordinality as r (conference, delegate, n)
    left join lateral (select c.conference_id from hoinghi.conference c
      where c.code = r.conference offset 0) c on true
    left join lateral (select d.delegate from hoinghi.delegate d
      where d.conference_id = c.conference_id and d.delegate = r.delegate offset 0) d on true
    left join lateral (select n.delegate from hoinghi.delegate n
      where d.delegate is null and n.conference_id = c.conference_id
        and n.number = substring(r.delegate from '^#?([0-9]{1,9})$')::integer offset 0) n on true
    -- Of who does not attend, the state tells more than that the ticket was revoked.
    left join lateral (select t.delegate
      from hoinghi.ticket t
      join hoinghi.delegate o on o.conference_id = t.conference_id and o.delegate = t.delegate
      where d.delegate is null and t.conference_id = c.conference_id
        and t.secret = hoinghi.ticket_secret(r.delegate)
        and (r.delegate like 'T-%' or r.delegate = t.code)
        and (t.revoked_at is null or not hoinghi.takes_part(o.state))
      offset 0) t on true);
end $$;

-- The scans of different delegates, judged and carried out. The caller holds the locks and sets how
-- plans are made.
create or replace function hoinghi.attendance_segment(
  p_actor text[], p_key text[], p_request text[], p_conference text[], p_delegate text[],
  p_code text[], p_day text[], p_half text[], p_session text[], p_at text[])
returns table (refusal text, detail text[], answer text[]) language plpgsql as $$
#variable_conflict use_column
begin
  return query with asked as materialized (
    select r.n, r.actor, r.key, r.request, c.conference_id, c.zone, d.delegate, d.number,
      hoinghi.printed_name(d.titles, d.name, d.mark) as name, u.name as unit,
      w.day, w.half, coalesce(s.session, '') as session, l.entry, l.verdict, k.answer as kept,
      case when l.verdict = 'present' then l.at when r.at is null then now()
        else w.local at time zone c.zone end as since,
      case
        when c.code is null then array['conference_unknown', r.conference]
        when c.state = 'closed' then array['conference_closed', r.conference]
        when k.request <> r.request then array['key_reused', r.key]
        when k.key is not null then null
        when d.delegate is null
          then hoinghi.delegate_missing(c.conference_id, r.delegate, r.conference)
        when not hoinghi.takes_part(d.state)
          then hoinghi.absentee_refusal(d.conference_id, d.delegate)
        when r.session is not null and s.session is null
          then array['session_unknown', r.session, r.conference]
        when s.state = 'cancelled' then array['session_cancelled', r.session]
        when w.day not between c.first_day and c.last_day then array['scan_outside',
          hoinghi.printed_day(w.day), hoinghi.printed_day(c.first_day),
          hoinghi.printed_day(c.last_day)]
        when c.rolls_closed <> '{}' and r.session is null
            and hoinghi.roll_name(w.day, w.half) = any (c.rolls_closed)
          then array['roll_closed', hoinghi.printed_day(w.day), w.half, c.code]
        when r.at is not null then hoinghi.local_time_problem(w.local, c.zone)
      end as refused
    from unnest(p_actor, p_key, p_request, p_conference, p_delegate, p_code, p_day, p_half,
      p_session, p_at) with ordinality
      as r (actor, key, request, conference, delegate, code, day, half, session, at, n)
    left join lateral (select * from hoinghi.conference c
      where c.code = r.conference offset 0) c on true
    left join lateral (select * from hoinghi.command_done k
      where k.conference_id = c.conference_id and k.key = r.key offset 0) k on true
    left join lateral (select * from hoinghi.delegate d
      where d.conference_id = c.conference_id and d.delegate = r.code offset 0) d on true
    left join lateral (select u.name from hoinghi.unit u
      where u.conference_id = d.conference_id and u.unit = d.unit offset 0) u on true
    left join lateral (select s.session, s.state, s.day, s.half,
        lower(s.during) at time zone c.zone as begins
      from hoinghi.topic_session s
      where s.conference_id = c.conference_id and s.session = r.session offset 0) s on true
    cross join lateral (select case
        when r.at is null then now() at time zone c.zone
        when length(r.at) > 5 then r.at::timestamp
        else coalesce(r.day::date, s.begins::date, s.day, (now() at time zone c.zone)::date)
          + r.at::time end as local offset 0) t
    cross join lateral (select t.local,
      coalesce(r.day::date, s.begins::date, s.day, t.local::date) as day,
      coalesce(r.half, case when s.begins is not null then hoinghi.half_of(s.begins) end, s.half,
        hoinghi.half_of(t.local)) as half
      offset 0) w
    left join lateral (select l.entry, l.verdict, l.at from hoinghi.scan l
      where l.conference_id = d.conference_id and l.delegate = d.delegate and l.day = w.day
        and l.half = w.half and l.session = coalesce(s.session, '')
      order by l.entry desc limit 1) l on true
  ), answered as materialized (
    select a.*, refused is null and kept is null and verdict is distinct from 'present' as is_new,
      case when refused is null then coalesce(kept, array[delegate, number::text, name, unit,
        hoinghi.wire_day(day), half,
        case when verdict = 'present' then 'already' else 'present' end,
        hoinghi.wire_time(since, zone)]) end as answer
    from asked a
  ), put as (
    insert into hoinghi.scan
      (conference_id, delegate, day, half, session, entry, verdict, at, actor)
    select conference_id, delegate, day, half, session, coalesce(entry, 0) + 1, 'present', since,
      actor
    from answered where is_new
  ), done as (
    insert into hoinghi.command_done (conference_id, key, request, answer)
    select conference_id, key, request, answer from answered
    where key is not null and refused is null and kept is null order by key
  ), noted as (
    insert into hoinghi.audit (conference_id, actor, command, subject, before, after)
    select conference_id, actor, 'attendance scan', delegate,
      case when verdict is not null then jsonb_build_object('verdict', verdict) end,
      jsonb_build_object('verdict', 'present', 'day', day, 'half', half, 'session', session)
    from answered where is_new order by n
  )
  select a.refused[1], a.refused[2:], a.answer from answered a order by a.n;
end $$;

-- Why a local time is not one instant in its zone, as a refusal's token and values, or null.
create or replace function hoinghi.local_time_problem(p_local timestamp, p_zone text)
returns text[] language plpgsql stable as $$
begin
  perform hoinghi.local_instant(p_local::date, p_local::time, p_zone);
  return null;
exception when sqlstate 'HG001' then
  declare
    named text;
  begin
    get stacked diagnostics named = pg_exception_detail;
    return array[sqlerrm] || named::text[];
  end;
end $$;
