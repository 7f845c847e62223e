-- What every write shares: refusing, replaying a key, keeping the answer and the audit.

-- Refuses: the token names the refusal, the detail carries its values as an array. Raising
-- rolls back whatever the command had done.
create or replace function hoinghi.refuse(p_token text, variadic p_detail text[] default '{}')
returns void language plpgsql as $$
begin
  raise exception using errcode = 'HG001', message = p_token, detail = p_detail::text;
end $$;

-- The conference's id; refuses an unknown code.
create or replace function hoinghi.conference_of(p_conference text)
returns bigint language plpgsql stable as $$
declare
  id bigint;
begin
  select conference_id into id from hoinghi.conference where code = p_conference;
  if id is null then perform hoinghi.refuse('conference_unknown', p_conference); end if;
  return id;
end $$;

-- The conference, held against closing and deleting while a command changes something in it.
create or replace function hoinghi.open_conference(p_conference text)
returns hoinghi.conference language plpgsql as $$
declare
  c hoinghi.conference;
begin
  select * into c from hoinghi.conference where code = p_conference for key share;
  if c.conference_id is null then
    perform hoinghi.refuse('conference_unknown', p_conference);
  end if;
  if c.state = 'closed' then perform hoinghi.refuse('conference_closed', p_conference); end if;
  return c;
end $$;

-- The same, and held against other changes that must take turns: those that look for a free code,
-- a free name or the last place in an order.
create or replace function hoinghi.open_conference_in_turn(p_conference text)
returns hoinghi.conference language plpgsql as $$
declare
  c hoinghi.conference := hoinghi.open_conference(p_conference);
begin
  perform from hoinghi.conference where conference_id = c.conference_id for no key update;
  return c;
end $$;

-- The answer that this key got before, or null. A key used for another request is refused.
create or replace function hoinghi.replay(p_id bigint, p_key text, p_request text)
returns text[] language plpgsql as $$
declare
  seen hoinghi.command_done;
begin
  if p_key is null then return null; end if;
  -- The same request twice at once: the second waits here and finds the first's answer. Only a
  -- courtesy; the key's uniqueness is what keeps a command from being done twice.
  perform pg_advisory_xact_lock(hashtextextended(p_key, p_id));
  select * into seen from hoinghi.command_done where conference_id = p_id and key = p_key;
  if seen.key is not null and seen.request <> p_request then
    perform hoinghi.refuse('key_reused', p_key);
  end if;
  return seen.answer;
end $$;

-- Keeps the answer under its key, writes the audit row, and hands the answer back.
create or replace function hoinghi.done(
  p_id bigint, p_actor text, p_key text, p_request text, p_command text, p_subject text,
  p_before jsonb, p_after jsonb, p_answer text[])
returns text[] language plpgsql as $$
begin
  if p_key is not null then
    insert into hoinghi.command_done (conference_id, key, request, answer)
    values (p_id, p_key, p_request, p_answer);
  end if;
  insert into hoinghi.audit (conference_id, actor, command, subject, before, after)
  values (p_id, p_actor, p_command, p_subject, p_before, p_after);
  return p_answer;
end $$;

-- An instant in the conference's zone, as 2019-07-24T08:45+07:00.
create or replace function hoinghi.wire_time(p_at timestamptz, p_zone text)
returns text language sql stable as $$
  select to_char(p_at at time zone p_zone, 'YYYY-MM-DD"T"HH24:MI')
    || case when p_at at time zone p_zone < p_at at time zone 'UTC'
       then '-' || to_char((p_at at time zone 'UTC') - (p_at at time zone p_zone), 'HH24:MI')
       else '+' || to_char((p_at at time zone p_zone) - (p_at at time zone 'UTC'), 'HH24:MI') end
$$;

-- A clock time for a sentence, as 08h45.
create or replace function hoinghi.clock(p_at timestamptz, p_zone text)
returns text language sql stable as $$
  select to_char(p_at at time zone p_zone, 'HH24"h"MI')
$$;

-- The instant of a local time. A time that the zone skips or has twice is refused.
create or replace function hoinghi.local_instant(p_day date, p_time time, p_zone text)
returns timestamptz language plpgsql stable as $$
declare
  wanted timestamp := p_day + p_time;
  at timestamptz := wanted at time zone p_zone;
  other timestamptz;
begin
  if at at time zone p_zone <> wanted then
    perform hoinghi.refuse('time_skipped', to_char(wanted, 'HH24"h"MI'), p_zone,
      to_char(at at time zone p_zone, 'HH24"h"MI'),
      to_char((at - interval '1 hour') at time zone p_zone, 'HH24"h"MI'));
  end if;
  foreach other in array array[at - interval '1 hour', at + interval '1 hour',
    at - interval '30 minutes', at + interval '30 minutes'] loop
    if other at time zone p_zone = wanted then
      perform hoinghi.refuse('time_twice', to_char(wanted, 'HH24"h"MI'), p_zone,
        hoinghi.wire_time(least(at, other), p_zone), hoinghi.wire_time(greatest(at, other), p_zone));
    end if;
  end loop;
  return at;
end $$;

-- morning, afternoon or evening of a local time; null of none.
create or replace function hoinghi.half_of(p_at timestamp)
returns text language sql immutable as $$
  select case when p_at::time < '12:00' then 'morning' when p_at::time < '18:00' then 'afternoon'
    when p_at is not null then 'evening' end
$$;

-- A day as machines write it, whatever the server's DateStyle says.
-- Stable, as to_char is: declared immutable, it would not be inlined.
create or replace function hoinghi.wire_day(p_day date)
returns text language sql stable as $$
  select to_char(p_day, 'YYYY-MM-DD')
$$;

-- A day for a sentence, as 24/7/2019.
create or replace function hoinghi.printed_day(p_day date)
returns text language sql stable as $$
  select to_char(p_day, 'FMDD/FMMM/YYYY')
$$;

-- A truth value as replies write it.
create or replace function hoinghi.yes_no(p_value boolean)
returns text language sql immutable as $$
  select case when p_value then 'yes' when not p_value then 'no' end
$$;

-- A share in per cent with one decimal and a comma, rounded half up; - where there is nothing.
create or replace function hoinghi.share(p_part bigint, p_whole bigint)
returns text language sql immutable as $$
  select case when p_whole = 0 then '-' when p_part = p_whole then '100%'
    else replace(round(p_part * 100.0 / p_whole, 1)::text, '.', ',') || '%' end
$$;

-- A fact after an update: null keeps it, the empty text clears it, anything else replaces it.
create or replace function hoinghi.changed(p_before text, p_change text)
returns text language sql immutable as $$
  select case when p_change is null then p_before else nullif(p_change, '') end
$$;

-- A name as documents print it in the bare style: the titles, which are stored in their order,
-- the name, and the mark that tells two people of one name apart.
create or replace function hoinghi.printed_name(p_titles text[], p_name text, p_mark text)
returns text language sql stable as $$
  select array_to_string(p_titles || array[p_name], ' ')
    || case when p_mark is null then '' else ' (' || p_mark || ')' end
$$;

-- The first of base, base-2, base-3, … that no row of the table has as its code.
create or replace function hoinghi.free_code(
  p_table text, p_column text, p_id bigint, p_base text)
returns text language plpgsql as $$
declare
  base text := coalesce(nullif(p_base, ''), p_column);
  candidate text := base;
  number integer := 1;
  taken boolean;
begin
  loop
    execute format('select exists (select from hoinghi.%I where conference_id = $1 and %I = $2)',
      p_table, p_column) into taken using p_id, candidate;
    if not taken then return candidate; end if;
    number := number + 1;
    candidate := base || '-' || number;
  end loop;
end $$;

-- The day that was given, or the only day of the conference.
create or replace function hoinghi.day_given(p_day date, p_conference hoinghi.conference)
returns date language plpgsql stable as $$
begin
  if p_day is null and p_conference.first_day <> p_conference.last_day then
    perform hoinghi.refuse('day_missing', p_conference.code,
      hoinghi.printed_day(p_conference.first_day), hoinghi.printed_day(p_conference.last_day));
  end if;
  return coalesce(p_day, p_conference.first_day);
end $$;
