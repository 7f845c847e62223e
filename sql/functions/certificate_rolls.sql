-- What certificates are measured by: the half-days that were held, and who was present at them.

-- How many of these half-days each delegate was present, or only this one; the last entry of each
-- counts.
create or replace function hoinghi.half_days_present(p_id bigint, p_rolls text[], p_delegate text)
returns table (delegate text, present integer) language sql stable as $$
  select l.delegate, count(*)::integer
  from (
    select distinct on (s.delegate, s.day, s.half) s.delegate::text, s.verdict
    from hoinghi.scan s
    join (
      select split_part(r, '/', 1)::date as day, split_part(r, '/', 2) as half
      from unnest(p_rolls) as r) h on h.day = s.day and h.half = s.half
    where s.conference_id = p_id and s.session = ''
      and (p_delegate is null or s.delegate = p_delegate)
    order by s.delegate, s.day, s.half, s.entry desc) l
  where l.verdict = 'present'
  group by l.delegate
$$;

-- Refuses certificates for many while a half-day that counts is neither closed nor called: they would
-- be measured by the half-days before it.
create or replace function hoinghi.check_rolls_called(c hoinghi.conference, p_held text[])
returns void language plpgsql as $$
declare
  missing text := (
    select string_agg('day=' || hoinghi.printed_day(h.day) || ' half=' || h.half, ', '
      order by h.day, h.part)
    from hoinghi.half_days(c.conference_id) h
    where hoinghi.roll_name(h.day, h.half) <> all (p_held));
begin
  if missing is not null then
    perform hoinghi.refuse('certificate_rolls_missing', c.code, missing);
  end if;
end $$;
