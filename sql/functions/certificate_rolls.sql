-- The half-days that certificates are measured by.

-- The half-days of the programme, as rolls are named.
create or replace function hoinghi.planned_rolls(p_id bigint)
returns text[] language sql stable as $$
  select array(
    select hoinghi.roll_name(s.day, s.half) from hoinghi.topic_session s
    where s.conference_id = p_id and s.state <> 'cancelled' and s.day is not null
      and s.half is not null
    group by s.day, s.half order by s.day, hoinghi.part_of_day(s.half))
$$;

-- The half-days that were held: those whose roll is closed, and those of the programme at which
-- somebody who takes part was present by the last entry; without a programme, any such half-day. So
-- neither a stray scan in the evening makes a half-day nor an entry that was corrected.
create or replace function hoinghi.held_rolls(c hoinghi.conference)
returns text[] language plpgsql stable as $$
declare
  planned text[] := hoinghi.planned_rolls(c.conference_id);
begin
  return array(
    select h.roll from (
      select unnest(c.rolls_closed) as roll
      union
      select o.roll
      from (
        select unnest(planned) as roll
        union all
        select hoinghi.roll_name(s.day, s.half) from hoinghi.scan s
        where planned = '{}' and s.conference_id = c.conference_id and s.session = ''
        group by s.day, s.half) o
      where o.roll <> all (c.rolls_closed) and hoinghi.was_attended(c.conference_id, o.roll)) h
    order by split_part(h.roll, '/', 1)::date, hoinghi.part_of_day(split_part(h.roll, '/', 2)));
end $$;

-- Whether anybody who takes part was present on a half-day. Looks no further than the first.
create or replace function hoinghi.was_attended(p_id bigint, p_roll text)
returns boolean language sql stable as $$
  select exists (
    select from hoinghi.scan s
    where s.conference_id = p_id and s.day = split_part(p_roll, '/', 1)::date
      and s.half = split_part(p_roll, '/', 2) and s.session = '' and s.verdict = 'present'
      and hoinghi.takes_part((select d.state from hoinghi.delegate d
        where d.conference_id = s.conference_id and d.delegate = s.delegate))
      and s.entry = (select max(l.entry) from hoinghi.scan l
        where l.conference_id = s.conference_id and l.delegate = s.delegate and l.day = s.day
          and l.half = s.half and l.session = ''))
$$;

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

-- Refuses certificates for many while a half-day of the programme is neither closed nor called:
-- they would be measured by the half-days before it.
create or replace function hoinghi.check_rolls_called(c hoinghi.conference, p_held text[])
returns void language plpgsql as $$
declare
  missing text[] := array(select r from unnest(hoinghi.planned_rolls(c.conference_id)) r
    where r <> all (p_held));
begin
  if missing = '{}' then return; end if;
  perform hoinghi.refuse('certificate_rolls_missing', c.code, (
    select string_agg('day=' || hoinghi.printed_day(split_part(r.roll, '/', 1)::date) || ' half='
      || split_part(r.roll, '/', 2), ', ' order by r.n)
    from unnest(missing) with ordinality as r (roll, n)));
end $$;
