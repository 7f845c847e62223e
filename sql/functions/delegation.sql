-- Delegations: units that travel and sit together under one head (đoàn ghép). A unit is in one at
-- most; head and deputy come from its units.

-- The delegation; refuses an unknown code.
create or replace function hoinghi.delegation_of(
  p_id bigint, p_conference text, p_delegation text)
returns hoinghi.delegation language plpgsql stable as $$
declare
  known hoinghi.delegation;
begin
  select * into known from hoinghi.delegation
  where conference_id = p_id and delegation = p_delegation;
  if known.delegation is null then
    perform hoinghi.refuse('delegation_unknown', p_delegation, p_conference);
  end if;
  return known;
end $$;

-- The units of a delegation in protocol order.
create or replace function hoinghi.delegation_units(p_id bigint, p_delegation text)
returns text[] language sql stable as $$
  select coalesce(array_agg(u.unit::text order by u.protocol_order, u.unit), '{}')
  from hoinghi.delegation_unit m
  join hoinghi.unit u on u.conference_id = m.conference_id and u.unit = m.unit
  where m.conference_id = p_id and m.delegation = p_delegation
$$;

-- Whether a delegate belongs to one of these units or stands for one of them.
create or replace function hoinghi.is_of_units(d hoinghi.delegate, p_units text[])
returns boolean language sql stable as $$
  select coalesce(d.unit = any (p_units), false) or exists (select from hoinghi.delegate_unit r
    where r.conference_id = d.conference_id and r.delegate = d.delegate and r.unit = any (p_units))
$$;

-- How many people the units bring, each counted once.
create or replace function hoinghi.delegation_size(p_id bigint, p_units text[])
returns bigint language sql stable as $$
  select count(*) from hoinghi.delegate d
  where d.conference_id = p_id and hoinghi.takes_part(d.state)
    and hoinghi.is_of_units(d, p_units)
$$;

-- Gives a delegation these units and no others.
create or replace function hoinghi.set_delegation_units(
  c hoinghi.conference, p_delegation text, p_units text[], p_identities text[])
returns void language plpgsql as $$
declare
  units text[];
  other hoinghi.delegation_unit;
begin
  units := array(select hoinghi.unit_named(c.conference_id, c.code, w.name, w.identity)
    from unnest(p_units, p_identities) as w (name, identity));
  select * into other from hoinghi.delegation_unit m
  where m.conference_id = c.conference_id and m.unit = any (units)
    and m.delegation <> p_delegation
  order by m.unit limit 1;
  if other.unit is not null then
    perform hoinghi.refuse('delegation_unit_taken', other.unit, other.delegation);
  end if;
  delete from hoinghi.delegation_unit
  where conference_id = c.conference_id and delegation = p_delegation and unit <> all (units);
  insert into hoinghi.delegation_unit (conference_id, unit, delegation)
  select distinct c.conference_id, unit, p_delegation from unnest(units) as unit
  on conflict on constraint delegation_unit_pkey do nothing;
end $$;

-- The code of a delegate who is to lead, named by code or number; refuses one who does not attend.
create or replace function hoinghi.leader_code(c hoinghi.conference, p_delegate text)
returns text language plpgsql stable as $$
declare
  d hoinghi.delegate;
begin
  if nullif(p_delegate, '') is null then return p_delegate; end if;
  select * into d from hoinghi.delegate where conference_id = c.conference_id
    and delegate = hoinghi.delegate_code(c.conference_id, c.code, p_delegate);
  if d.state = 'proposed' then
    perform hoinghi.refuse('delegate_proposed', d.delegate, c.code);
  elsif not hoinghi.takes_part(d.state) then
    perform hoinghi.refuse('delegate_inactive', d.delegate, d.state);
  end if;
  return d.delegate;
end $$;

-- Refuses leaders of a delegation who come from none of its units, or one person as both.
create or replace function hoinghi.check_leaders(g hoinghi.delegation)
returns void language plpgsql as $$
declare
  outsider text;
begin
  if g.head = g.deputy then
    perform hoinghi.refuse('delegation_leads_twice', g.head);
  end if;
  select d.delegate into outsider from hoinghi.delegate d
  where d.conference_id = g.conference_id and d.delegate in (g.head, g.deputy)
    and not hoinghi.is_of_units(d, hoinghi.delegation_units(g.conference_id, g.delegation))
  order by d.delegate limit 1;
  if outsider is not null then
    perform hoinghi.refuse('delegation_outsider', outsider, g.delegation,
      array_to_string(hoinghi.delegation_units(g.conference_id, g.delegation), '; '));
  end if;
end $$;

-- Refuses what would take the head or the deputy away from a delegation.
create or replace function hoinghi.refuse_heads(p_id bigint, p_delegate text)
returns void language plpgsql stable as $$
declare
  led text;
begin
  select g.delegation into led from hoinghi.delegation g
  where g.conference_id = p_id and p_delegate in (g.head, g.deputy)
  order by g.delegation limit 1;
  if led is not null then
    perform hoinghi.refuse('delegation_led', p_delegate, led,
      (select c.code from hoinghi.conference c where c.conference_id = p_id));
  end if;
end $$;

-- The same for one who leads a delegation and belongs to none of its units any more.
create or replace function hoinghi.refuse_outside_head(p_id bigint, p_delegate text)
returns void language plpgsql stable as $$
declare
  led text;
begin
  select g.delegation into led from hoinghi.delegation g
  join hoinghi.delegate d on d.conference_id = g.conference_id and d.delegate = p_delegate
  where g.conference_id = p_id and p_delegate in (g.head, g.deputy)
    and not hoinghi.is_of_units(d, hoinghi.delegation_units(p_id, g.delegation))
  order by g.delegation limit 1;
  if led is not null then
    perform hoinghi.refuse('delegation_led', p_delegate, led,
      (select c.code from hoinghi.conference c where c.conference_id = p_id));
  end if;
end $$;

create or replace function hoinghi.delegation_answer(g hoinghi.delegation)
returns text[] language sql stable as $$
  select array[g.delegation, g.name, nullif(array_to_string(u.units, '; '), ''), g.head,
    (select hoinghi.printed_name(d.titles, d.name, d.mark) from hoinghi.delegate d
      where d.conference_id = g.conference_id and d.delegate = g.head),
    g.deputy,
    (select hoinghi.printed_name(d.titles, d.name, d.mark) from hoinghi.delegate d
      where d.conference_id = g.conference_id and d.delegate = g.deputy),
    hoinghi.delegation_size(g.conference_id, u.units)::text, g.note]
  from (select hoinghi.delegation_units(g.conference_id, g.delegation) as units) u
$$;
