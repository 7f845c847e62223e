-- Calling the roll by hand.

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
