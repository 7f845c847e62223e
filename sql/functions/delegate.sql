-- Delegates: what the commands about them share.

-- The code of a delegate named by code or by number, as 12 or #12; refuses an unknown one.
create or replace function hoinghi.delegate_code(p_id bigint, p_conference text, p_delegate text)
returns text language plpgsql stable as $$
declare
  code text;
begin
  select delegate into code from hoinghi.delegate
  where conference_id = p_id and delegate = p_delegate;
  if code is null and p_delegate ~ '^#?[0-9]{1,9}$' then
    select delegate into code from hoinghi.delegate
    where conference_id = p_id and number = ltrim(p_delegate, '#')::integer;
  end if;
  if code is null then perform hoinghi.refuse('delegate_unknown', p_delegate, p_conference); end if;
  return code;
end $$;

-- The delegate, held until the command ends.
create or replace function hoinghi.held_delegate(c hoinghi.conference, p_delegate text)
returns hoinghi.delegate language plpgsql as $$
declare
  code text := hoinghi.delegate_code(c.conference_id, c.code, p_delegate);
  d hoinghi.delegate;
begin
  select * into d from hoinghi.delegate
  where conference_id = c.conference_id and delegate = code for no key update;
  return d;
end $$;

-- The conference, open, held against others who change its delegates' names and numbers.
create or replace function hoinghi.conference_for_delegates(p_conference text)
returns hoinghi.conference language plpgsql as $$
declare
  c hoinghi.conference := hoinghi.open_conference(p_conference);
begin
  -- Read again: its counters may have moved while this waited.
  select * into c from hoinghi.conference where conference_id = c.conference_id for no key update;
  return c;
end $$;

-- The code of a unit named by its code, its name or another of its names.
create or replace function hoinghi.unit_named(
  p_id bigint, p_conference text, p_unit text, p_identity text)
returns text language plpgsql stable as $$
declare
  found_unit text;
begin
  if p_unit is null then return null; end if;
  select unit into found_unit from hoinghi.unit where conference_id = p_id and unit = p_unit;
  if found_unit is null then
    select unit into found_unit from hoinghi.unit
    where conference_id = p_id and identity = p_identity;
  end if;
  if found_unit is null then
    select unit into found_unit from hoinghi.unit_alias
    where conference_id = p_id and identity = p_identity;
  end if;
  if found_unit is null then perform hoinghi.refuse('unit_unknown', p_unit, p_conference); end if;
  return found_unit;
end $$;

-- Refuses a second entry for one person of one unit, unless a mark tells the two apart.
create or replace function hoinghi.delegate_once(d hoinghi.delegate)
returns void language plpgsql as $$
declare
  other hoinghi.delegate;
begin
  select * into other from hoinghi.delegate o
  where o.conference_id = d.conference_id and coalesce(o.unit, '') = coalesce(d.unit, '')
    and o.identity = d.identity and coalesce(o.mark, '') = coalesce(d.mark, '')
    and o.state not in ('cancelled', 'substituted') and o.delegate is distinct from d.delegate
  limit 1;
  if other.delegate is not null then
    perform hoinghi.refuse('delegate_twice',
      hoinghi.printed_name(other.titles, other.name, other.mark), other.delegate,
      (select u.name from hoinghi.unit u
        where u.conference_id = other.conference_id and u.unit = other.unit));
  end if;
end $$;

-- The place of a delegate in a list of that order; refuses an unknown one.
create or replace function hoinghi.delegate_order(
  p_id bigint, p_conference text, p_order text, p_delegate text)
returns table (number integer, unit text, name text, delegate text)
language plpgsql stable as $$
#variable_conflict use_column
declare
  code text;
begin
  if p_delegate is null then return query select 0, '', '', ''; return; end if;
  code := hoinghi.delegate_code(p_id, p_conference, p_delegate);
  return query
    select case p_order when 'number' then coalesce(d.number, 2147483647)
        when 'unit' then coalesce(u.protocol_order, 2147483647) else 0 end,
      case p_order when 'unit' then coalesce(u.sort_key, '') else '' end,
      case p_order when 'number' then '' else d.sort_key end, d.delegate::text
    from hoinghi.delegate d
    left join hoinghi.unit u on u.conference_id = d.conference_id and u.unit = d.unit
    where d.conference_id = p_id and d.delegate = code;
end $$;

-- The values of a reply about a delegate, in the order of its fields.
create or replace function hoinghi.delegate_answer(d hoinghi.delegate)
returns text[] language sql stable as $$
  select array[d.delegate, d.number::text, hoinghi.printed_name(d.titles, d.name, d.mark), d.unit,
    d.participant_group, d.state]
$$;
