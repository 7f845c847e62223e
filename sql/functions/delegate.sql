-- Delegates: registering, and what the other commands share.

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
  perform from hoinghi.conference where conference_id = c.conference_id for no key update;
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

-- What looks like a mistake and is stored all the same: a namesake with other tones in the unit,
-- the same name with the same telephone in another unit, somebody else with the same telephone.
create or replace function hoinghi.delegate_warning(d hoinghi.delegate, p_language text)
returns text language sql stable as $$
  select string_agg(w.text, '; ' order by w.level) from (
    select 1 as level, format(case when p_language = 'vi'
      then 'có thể trùng với %s (%s) cùng đơn vị; nếu là một người thì delegate cancel bớt một mục'
      else 'perhaps the same as %s (%s) of that unit; if so, delegate cancel one of them' end,
      hoinghi.printed_name(o.titles, o.name, o.mark), o.delegate) as text
    from (select * from hoinghi.delegate o
      where o.conference_id = d.conference_id and o.search_fold = d.search_fold
        and o.identity <> d.identity and coalesce(o.unit, '') = coalesce(d.unit, '')
        and o.state not in ('cancelled', 'substituted') and d.mark is null
      order by o.number limit 1) o
    union all
    select 2, format(case when p_language = 'vi'
      then case when o.identity = d.identity
        then 'cùng tên, cùng số điện thoại với %s (%s) ở đơn vị khác; có thể kiêm nhiệm'
        else 'số điện thoại này đã là của %s (%s)' end
      else case when o.identity = d.identity
        then 'same name and telephone as %s (%s) of another unit; perhaps one person'
        else '%s (%s) has this telephone number' end end,
      hoinghi.printed_name(o.titles, o.name, o.mark), o.delegate)
    from (select * from hoinghi.delegate o
      where o.conference_id = d.conference_id and o.phone = d.phone and o.delegate <> d.delegate
        and (o.search_fold <> d.search_fold or o.identity = d.identity)
        and o.state not in ('cancelled', 'substituted')
      order by o.number limit 1) o) w
$$;

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
    select case p_order when 'number' then d.number
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

-- Registers a delegate. The conference's row gives the numbers, so registrations take turns.
create or replace function hoinghi.delegate_register(
  p_actor text, p_key text, p_request text, p_conference text, p_delegate text, p_base text,
  p_name text, p_titles text[], p_identity text, p_sort_key text, p_fold text, p_tone_fold text,
  p_mark text, p_position text, p_unit text, p_unit_identity text, p_group text, p_phone text,
  p_email text, p_note text, p_number integer, p_state text, p_synthetic boolean,
  p_language text)
returns text[] language plpgsql as $$
declare
  c hoinghi.conference := hoinghi.conference_for_delegates(p_conference);
  answer text[] := hoinghi.replay(c.conference_id, p_key, p_request);
  d hoinghi.delegate;
  other hoinghi.delegate;
begin
  if answer is not null then return answer; end if;
  update hoinghi.conference
  set last_number = case when p_number is null then last_number + 1
    else greatest(last_number, p_number) end
  where conference_id = c.conference_id returning coalesce(p_number, last_number) into d.number;
  d.conference_id := c.conference_id;
  d.unit := hoinghi.unit_named(c.conference_id, p_conference, p_unit, p_unit_identity);
  if p_group is not null then
    perform hoinghi.group_of(c.conference_id, p_conference, p_group);
  end if;
  d.identity := p_identity;
  d.mark := p_mark;
  perform hoinghi.delegate_once(d);
  if exists (select from hoinghi.delegate
    where conference_id = c.conference_id and delegate = p_delegate) then
    perform hoinghi.refuse('delegate_exists', p_delegate);
  end if;
  if p_number is not null then
    select * into other from hoinghi.delegate
    where conference_id = c.conference_id and number = p_number;
    if other.delegate is not null then
      perform hoinghi.refuse('delegate_number_taken', p_number::text, other.delegate,
        hoinghi.printed_name(other.titles, other.name, other.mark));
    end if;
  end if;
  d.delegate := coalesce(p_delegate,
    hoinghi.free_code('delegate', 'delegate', c.conference_id, p_base));
  d := row(c.conference_id, d.delegate, d.number, p_name, p_titles, p_mark, p_identity,
    p_sort_key, p_fold, p_tone_fold, p_position, d.unit, p_group, p_phone, p_email, p_note,
    p_state, p_synthetic, now())::hoinghi.delegate;
  insert into hoinghi.delegate select d.*;
  return hoinghi.done(c.conference_id, p_actor, p_key, p_request, 'delegate register', d.delegate,
    null, to_jsonb(d), hoinghi.delegate_answer(d)
      || array[hoinghi.delegate_warning(d, p_language)]);
end $$;
