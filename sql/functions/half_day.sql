-- The half-days of a conference: which are planned, which count, and which were held.

-- A half-day as the conference's list of closed rolls names it: 2019-07-24/morning.
create or replace function hoinghi.roll_name(p_day date, p_half text)
returns text language sql stable as $$
  select to_char(p_day, 'YYYY-MM-DD') || '/' || p_half
$$;

-- The place of a half-day in its day.
create or replace function hoinghi.part_of_day(p_half text)
returns integer language sql immutable as $$
  select array_position('{morning,afternoon,evening}', p_half)
$$;

-- The half-days of the programme.
create or replace function hoinghi.planned_half_days(p_id bigint)
returns table (day date, half text) language sql stable as $$
  select distinct p.day, p.half from report.programme p
  where p.conference_id = p_id and p.day is not null and p.half is not null
$$;

-- The half-days that count: those of the programme and those whose roll is closed; where nothing
-- dated is planned, also those at which somebody was present by the last entry. So neither a stray
-- scan makes a half-day nor an entry that was corrected. Reports may call this, and see no table.
create or replace function hoinghi.half_days(p_id bigint)
returns table (day date, half text, closed boolean, part integer)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  is_planned boolean := exists (select from hoinghi.planned_half_days(p_id));
begin
  return query
  select k.day, k.half, hoinghi.roll_name(k.day, k.half) = any (c.rolls_closed),
    hoinghi.part_of_day(k.half)
  from hoinghi.conference c
  cross join lateral (
    select p.day, p.half from hoinghi.planned_half_days(p_id) p
    union
    select split_part(r, '/', 1)::date, split_part(r, '/', 2) from unnest(c.rolls_closed) r
    union
    select s.day, s.half
    -- The offset keeps the question below for half-days, not for every entry.
    from (
      select distinct s.day, s.half from hoinghi.scan s
      where not is_planned and s.conference_id = p_id and s.session = '' offset 0) s
    where hoinghi.was_attended(p_id, s.day, s.half)) k
  where c.conference_id = p_id
  order by k.day, hoinghi.part_of_day(k.half);
end $$;

-- What attendance is shown of: the half-days that count, those with any entry, so that one that was
-- made by mistake is seen, and the one asked for.
create or replace function hoinghi.called_half_days(p_id bigint, p_day date, p_half text)
returns table (day date, half text, closed boolean, part integer) language sql stable as $$
  select h.day, h.half, hoinghi.roll_name(h.day, h.half) = any (c.rolls_closed),
    hoinghi.part_of_day(h.half)
  from hoinghi.conference c
  cross join lateral (
    select k.day, k.half from hoinghi.half_days(p_id) k
    union
    select s.day, s.half from hoinghi.scan s where s.conference_id = p_id and s.session = ''
    union
    select coalesce(p_day, c.first_day), p_half
    where p_half is not null and (p_day is not null or c.first_day = c.last_day)) h
  where c.conference_id = p_id and (p_day is null or h.day = p_day)
    and (p_half is null or h.half = p_half)
$$;

-- The half-days that were held, as rolls are named: those that count and whose roll is closed or at
-- which somebody was present.
create or replace function hoinghi.held_rolls(p_id bigint)
returns text[] language sql stable as $$
  select array(
    select hoinghi.roll_name(h.day, h.half) from hoinghi.half_days(p_id) h
    where h.closed or hoinghi.was_attended(p_id, h.day, h.half)
    order by h.day, h.part)
$$;

-- Whether anybody who takes part was present on a half-day. Looks no further than the first.
create or replace function hoinghi.was_attended(p_id bigint, p_day date, p_half text)
returns boolean language sql stable as $$
  select exists (
    select from hoinghi.scan s
    where s.conference_id = p_id and s.day = p_day and s.half = p_half and s.session = ''
      and s.verdict = 'present'
      and hoinghi.takes_part((select d.state from hoinghi.delegate d
        where d.conference_id = s.conference_id and d.delegate = s.delegate))
      and s.entry = (select max(l.entry) from hoinghi.scan l
        where l.conference_id = s.conference_id and l.delegate = s.delegate and l.day = s.day
          and l.half = s.half and l.session = ''))
$$;
