-- Participant groups, in protocol order.

-- The group; refuses an unknown code.
create or replace function hoinghi.group_of(p_id bigint, p_conference text, p_group text)
returns hoinghi.participant_group language plpgsql stable as $$
declare
  known hoinghi.participant_group;
begin
  select * into known from hoinghi.participant_group
  where conference_id = p_id and participant_group = p_group;
  if known.participant_group is null then
    perform hoinghi.refuse('group_unknown', p_group, p_conference);
  end if;
  return known;
end $$;

-- Refuses a name that another group has.
create or replace function hoinghi.group_name_free(p_id bigint, p_group text, p_name text)
returns void language plpgsql as $$
declare
  other hoinghi.participant_group;
begin
  select * into other from hoinghi.participant_group
  where conference_id = p_id and lower(name) = lower(p_name)
    and participant_group is distinct from p_group
  order by participant_group limit 1;
  if other.participant_group is not null then
    perform hoinghi.refuse('group_name_taken', p_name, other.participant_group);
  end if;
end $$;

create or replace function hoinghi.group_add(
  p_actor text, p_key text, p_request text, p_conference text, p_group text, p_base text,
  p_name text, p_order integer, p_badge text)
returns text[] language plpgsql as $$
declare
  c hoinghi.conference := hoinghi.open_conference_in_turn(p_conference);
  answer text[] := hoinghi.replay(c.conference_id, p_key, p_request);
  made hoinghi.participant_group;
begin
  if answer is not null then return answer; end if;
  if exists (select from hoinghi.participant_group
    where conference_id = c.conference_id and participant_group = p_group) then
    perform hoinghi.refuse('group_exists', p_group);
  end if;
  perform hoinghi.group_name_free(c.conference_id, null, p_name);
  insert into hoinghi.participant_group (conference_id, participant_group, name, protocol_order,
    badge)
  values (c.conference_id,
    coalesce(p_group,
      hoinghi.free_code('participant_group', 'participant_group', c.conference_id, p_base)),
    p_name,
    coalesce(p_order, (select coalesce(max(protocol_order), 0) + 1
      from hoinghi.participant_group where conference_id = c.conference_id)),
    p_badge)
  returning * into made;
  return hoinghi.done(c.conference_id, p_actor, p_key, p_request, 'group add',
    made.participant_group, null, to_jsonb(made),
    array[made.participant_group, made.name, made.protocol_order::text, made.badge]);
end $$;

create or replace function hoinghi.group_update(
  p_actor text, p_key text, p_request text, p_conference text, p_group text,
  p_name text, p_order integer, p_badge text)
returns text[] language plpgsql as $$
declare
  c hoinghi.conference := hoinghi.open_conference_in_turn(p_conference);
  answer text[] := hoinghi.replay(c.conference_id, p_key, p_request);
  old hoinghi.participant_group;
  new hoinghi.participant_group;
begin
  if answer is not null then return answer; end if;
  perform from hoinghi.participant_group
  where conference_id = c.conference_id and participant_group = p_group for no key update;
  old := hoinghi.group_of(c.conference_id, p_conference, p_group);
  if p_name is not null then
    perform hoinghi.group_name_free(c.conference_id, p_group, p_name);
  end if;
  update hoinghi.participant_group
  set name = coalesce(p_name, name), protocol_order = coalesce(p_order, protocol_order),
    badge = coalesce(p_badge, badge)
  where conference_id = c.conference_id and participant_group = p_group returning * into new;
  return hoinghi.done(c.conference_id, p_actor, p_key, p_request, 'group update', p_group,
    to_jsonb(old), to_jsonb(new),
    array[new.participant_group, new.name, new.protocol_order::text, new.badge]);
end $$;

create or replace function hoinghi.group_remove(
  p_actor text, p_key text, p_request text, p_conference text, p_group text)
returns text[] language plpgsql as $$
declare
  c hoinghi.conference := hoinghi.open_conference_in_turn(p_conference);
  answer text[] := hoinghi.replay(c.conference_id, p_key, p_request);
  old hoinghi.participant_group;
  people bigint;
  quotas bigint;
begin
  if answer is not null then return answer; end if;
  perform from hoinghi.participant_group
  where conference_id = c.conference_id and participant_group = p_group for update;
  old := hoinghi.group_of(c.conference_id, p_conference, p_group);
  select count(*) into people from hoinghi.delegate
  where conference_id = c.conference_id and participant_group = p_group;
  select count(*) into quotas from hoinghi.quota
  where conference_id = c.conference_id and participant_group = p_group;
  if people + quotas > 0 then
    perform hoinghi.refuse('group_in_use', p_group, people::text, quotas::text);
  end if;
  delete from hoinghi.participant_group
  where conference_id = c.conference_id and participant_group = p_group;
  return hoinghi.done(c.conference_id, p_actor, p_key, p_request, 'group remove', p_group,
    to_jsonb(old), null, array[old.participant_group]);
end $$;
