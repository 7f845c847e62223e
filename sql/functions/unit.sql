-- Sending units. A unit is found by its name or an alias, whichever way the tones are placed: the
-- identity is that spelling. All changes to the units of a conference take turns, because a name,
-- an alias and a place in the tree must hold against all the others.

-- The unit; refuses an unknown code.
create or replace function hoinghi.unit_of(p_id bigint, p_conference text, p_unit text)
returns hoinghi.unit language plpgsql stable as $$
declare
  known hoinghi.unit;
begin
  select * into known from hoinghi.unit where conference_id = p_id and unit = p_unit;
  if known.unit is null then perform hoinghi.refuse('unit_unknown', p_unit, p_conference); end if;
  return known;
end $$;

-- Refuses a name or an alias that another unit has.
create or replace function hoinghi.unit_names_free(
  p_id bigint, p_unit text, p_names text[], p_identities text[])
returns void language plpgsql as $$
declare
  taken record;
begin
  select wanted.name, other.unit, other.spelling into taken
  from unnest(p_names, p_identities) with ordinality as wanted(name, identity, place)
  join (
    select unit, identity, name as spelling from hoinghi.unit where conference_id = p_id
    union all
    select unit, identity, alias from hoinghi.unit_alias where conference_id = p_id) other
    on other.identity = wanted.identity and other.unit is distinct from p_unit
  order by wanted.place limit 1;
  if taken.unit is not null then
    perform hoinghi.refuse('unit_name_taken', taken.name, taken.unit, taken.spelling);
  end if;
end $$;

-- Refuses a parent that is unknown, the unit itself, or below it.
create or replace function hoinghi.check_parent(
  p_conference hoinghi.conference, p_unit text, p_parent text)
returns void language plpgsql as $$
begin
  if p_parent is null then return; end if;
  perform hoinghi.unit_of(p_conference.conference_id, p_conference.code, p_parent);
  if exists (
    with recursive above as (
      select p_parent::hoinghi.code as unit
      union
      select u.parent from above a join hoinghi.unit u
        on u.conference_id = p_conference.conference_id and u.unit = a.unit)
    select from above where unit = p_unit) then
    perform hoinghi.refuse('unit_circle', p_unit, p_parent);
  end if;
end $$;

-- Gives a unit these aliases and no others; its own name is none.
create or replace function hoinghi.set_unit_aliases(
  p_unit hoinghi.unit, p_aliases text[], p_identities text[], p_folds text[])
returns void language plpgsql as $$
begin
  delete from hoinghi.unit_alias
  where conference_id = p_unit.conference_id and unit = p_unit.unit;
  insert into hoinghi.unit_alias (conference_id, identity, unit, alias, search_fold)
  select p_unit.conference_id, identity, p_unit.unit, alias, fold
  from unnest(p_aliases, p_identities, p_folds) as wanted(alias, identity, fold)
  where identity <> p_unit.identity
  on conflict on constraint unit_alias_pkey do nothing;
end $$;

-- The aliases of a unit as commands take them: separated by semicolons.
create or replace function hoinghi.unit_aliases(p_id bigint, p_unit text)
returns text language sql stable as $$
  select string_agg(alias, '; ' order by identity) from hoinghi.unit_alias
  where conference_id = p_id and unit = p_unit
$$;

create or replace function hoinghi.unit_answer(p_unit hoinghi.unit)
returns text[] language sql stable as $$
  select array[p_unit.unit, p_unit.name, p_unit.parent, p_unit.protocol_order::text,
    hoinghi.unit_aliases(p_unit.conference_id, p_unit.unit), p_unit.contact,
    hoinghi.wire_day(p_unit.deadline)]
$$;

create or replace function hoinghi.unit_add(
  p_actor text, p_key text, p_request text, p_conference text, p_unit text, p_base text,
  p_name text, p_identity text, p_sort_key text, p_fold text, p_parent text, p_order integer,
  p_aliases text[], p_identities text[], p_folds text[], p_contact text, p_contact_phone text,
  p_contact_email text, p_deadline date)
returns text[] language plpgsql as $$
declare
  c hoinghi.conference := hoinghi.open_conference_in_turn(p_conference);
  answer text[] := hoinghi.replay(c.conference_id, p_key, p_request);
  made hoinghi.unit;
begin
  if answer is not null then return answer; end if;
  if exists (select from hoinghi.unit where conference_id = c.conference_id and unit = p_unit) then
    perform hoinghi.refuse('unit_exists', p_unit);
  end if;
  perform hoinghi.unit_names_free(c.conference_id, null, array[p_name] || p_aliases,
    array[p_identity] || p_identities);
  if p_parent is not null then
    perform hoinghi.unit_of(c.conference_id, p_conference, p_parent);
  end if;
  insert into hoinghi.unit (conference_id, unit, name, identity, sort_key, search_fold, parent,
    protocol_order, contact, contact_phone, contact_email, deadline)
  values (c.conference_id,
    coalesce(p_unit, hoinghi.free_code('unit', 'unit', c.conference_id, p_base)),
    p_name, p_identity, p_sort_key, p_fold, p_parent,
    coalesce(p_order, (select coalesce(max(protocol_order), 0) + 1
      from hoinghi.unit where conference_id = c.conference_id)),
    p_contact, p_contact_phone, p_contact_email, p_deadline)
  returning * into made;
  perform hoinghi.set_unit_aliases(made, p_aliases, p_identities, p_folds);
  answer := hoinghi.unit_answer(made);
  return hoinghi.done(c.conference_id, p_actor, p_key, p_request, 'unit add', made.unit,
    null, to_jsonb(made) || jsonb_build_object('aliases', answer[5]), answer);
end $$;

create or replace function hoinghi.unit_update(
  p_actor text, p_key text, p_request text, p_conference text, p_unit text,
  p_name text, p_identity text, p_sort_key text, p_fold text, p_parent text, p_order integer,
  p_aliases text[], p_identities text[], p_folds text[], p_contact text, p_contact_phone text,
  p_contact_email text, p_deadline text)
returns text[] language plpgsql as $$
declare
  c hoinghi.conference := hoinghi.open_conference_in_turn(p_conference);
  answer text[] := hoinghi.replay(c.conference_id, p_key, p_request);
  old hoinghi.unit;
  new hoinghi.unit;
  before jsonb;
begin
  if answer is not null then return answer; end if;
  old := hoinghi.unit_of(c.conference_id, p_conference, p_unit);
  before := to_jsonb(old)
    || jsonb_build_object('aliases', hoinghi.unit_aliases(c.conference_id, p_unit));
  perform hoinghi.unit_names_free(c.conference_id, p_unit,
    array_remove(array[p_name], null) || coalesce(p_aliases, '{}'),
    array_remove(array[p_identity], null) || coalesce(p_identities, '{}'));
  perform hoinghi.check_parent(c, p_unit, nullif(p_parent, ''));
  update hoinghi.unit set name = coalesce(p_name, name), identity = coalesce(p_identity, identity),
    sort_key = coalesce(p_sort_key, sort_key), search_fold = coalesce(p_fold, search_fold),
    parent = hoinghi.changed(parent, p_parent), protocol_order = coalesce(p_order, protocol_order),
    contact = hoinghi.changed(contact, p_contact),
    contact_phone = hoinghi.changed(contact_phone, p_contact_phone),
    contact_email = hoinghi.changed(contact_email, p_contact_email),
    deadline = hoinghi.changed(deadline::text, p_deadline)::date
  where conference_id = c.conference_id and unit = p_unit returning * into new;
  if p_aliases is not null then
    perform hoinghi.set_unit_aliases(new, p_aliases, p_identities, p_folds);
  else
    delete from hoinghi.unit_alias
    where conference_id = c.conference_id and unit = p_unit and identity = new.identity;
  end if;
  -- A speaker who is nobody yet is listed under the unit's name.
  update hoinghi.speaker set sort_key = new.sort_key, search_fold = new.search_fold
  where conference_id = c.conference_id and unit = p_unit and name is null;
  answer := hoinghi.unit_answer(new);
  return hoinghi.done(c.conference_id, p_actor, p_key, p_request, 'unit update', p_unit,
    before, to_jsonb(new) || jsonb_build_object('aliases', answer[5]), answer);
end $$;
