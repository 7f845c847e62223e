-- Calling the roll by hand, and what the lists and counts of attendance share.

-- Marks delegates by their numbers in the list. Unknown numbers, and those of people who do not
-- attend, are refused together, and then nothing is stored.
create or replace function hoinghi.attendance_mark(
  p_actor text, p_key text, p_request text, p_conference text, p_numbers text[], p_day date,
  p_half text, p_verdict text)
returns text[] language plpgsql as $$
declare
  c hoinghi.conference := hoinghi.open_conference(p_conference);
  on_day date := hoinghi.day_given(p_day, c);
  numbers integer[] := p_numbers::integer[];
  answer text[];
  wrong text;
  marked integer;
begin
  if on_day not between c.first_day and c.last_day then
    perform hoinghi.refuse('scan_outside', hoinghi.printed_day(on_day),
      hoinghi.printed_day(c.first_day), hoinghi.printed_day(c.last_day));
  end if;
  perform 1 from hoinghi.delegate d
  where d.conference_id = c.conference_id and d.number = any (numbers)
  order by d.delegate for no key update;
  answer := hoinghi.replay(c.conference_id, p_key, p_request);
  if answer is not null then return answer; end if;
  if hoinghi.roll_name(on_day, p_half) = any (c.rolls_closed) then
    perform hoinghi.refuse('roll_closed', hoinghi.printed_day(on_day), p_half, p_conference);
  end if;
  select string_agg(n::text, ', ' order by n) into wrong from unnest(numbers) as n
  where not exists (select from hoinghi.delegate d
    where d.conference_id = c.conference_id and d.number = n);
  if wrong is not null then
    perform hoinghi.refuse('mark_unknown', wrong, p_conference);
  end if;
  select string_agg(d.number || ' (' || d.state || ')', ', ' order by d.number) into wrong
  from hoinghi.delegate d
  where d.conference_id = c.conference_id and d.number = any (numbers)
    and not hoinghi.takes_part(d.state);
  if wrong is not null then perform hoinghi.refuse('mark_inactive', wrong); end if;
  with put as (
    insert into hoinghi.scan (conference_id, delegate, day, half, session, entry, verdict, actor)
    select c.conference_id, d.delegate, on_day, p_half, '', coalesce(l.entry, 0) + 1, p_verdict,
      p_actor
    from hoinghi.delegate d
    left join lateral hoinghi.last_scan(c.conference_id, d.delegate, on_day, p_half, '') l on true
    where d.conference_id = c.conference_id and d.number = any (numbers)
      and l.verdict is distinct from p_verdict
    returning scan.delegate
  ), noted as (
    insert into hoinghi.audit (conference_id, actor, command, subject, after)
    select c.conference_id, p_actor, 'attendance mark', put.delegate,
      jsonb_build_object('verdict', p_verdict, 'day', on_day, 'half', p_half)
    from put
  )
  select count(*) into marked from put;
  answer := array[hoinghi.wire_day(on_day), p_half, p_verdict, marked::text,
    (cardinality(numbers) - marked)::text];
  if p_key is not null then
    insert into hoinghi.command_done (conference_id, key, request, answer)
    values (c.conference_id, p_key, p_request, answer);
  end if;
  return answer;
end $$;

-- The scan that counts: the last one of a delegate, day, half and session.
create or replace function hoinghi.last_scan(
  p_id bigint, p_delegate text, p_day date, p_half text, p_session text)
returns table (entry integer, verdict text, at timestamptz) language sql stable as $$
  select l.entry, l.verdict, l.at from hoinghi.scan l
  where l.conference_id = p_id and l.delegate = p_delegate and l.day = p_day and l.half = p_half
    and l.session = p_session
  order by l.entry desc limit 1
$$;

-- The place of a half-day in its day.
create or replace function hoinghi.part_of_day(p_half text)
returns integer language sql immutable as $$
  select array_position('{morning,afternoon,evening}', p_half)
$$;

-- The half-days of a conference: those with sessions, those with scans, and the one asked for.
create or replace function hoinghi.half_days(p_id bigint, p_day date, p_half text)
returns table (day date, half text, part integer) language sql stable as $$
  select h.day, h.half, hoinghi.part_of_day(h.half)
  from (
    select s.day, s.half from hoinghi.topic_session s
    where s.conference_id = p_id and s.state <> 'cancelled' and s.day is not null
      and s.half is not null
    union
    select s.day, s.half from hoinghi.scan s where s.conference_id = p_id and s.session = ''
    union
    select coalesce(p_day, c.first_day), p_half from hoinghi.conference c
    where c.conference_id = p_id and p_half is not null
      and (p_day is not null or c.first_day = c.last_day)) h
  where (p_day is null or h.day = p_day) and (p_half is null or h.half = p_half)
$$;

-- A share in per cent with one decimal and a comma, rounded half up; - where there is nothing.
create or replace function hoinghi.share(p_part bigint, p_whole bigint)
returns text language sql immutable as $$
  select case when p_whole = 0 then '-' when p_part = p_whole then '100%'
    else replace(round(p_part * 100.0 / p_whole, 1)::text, '.', ',') || '%' end
$$;
