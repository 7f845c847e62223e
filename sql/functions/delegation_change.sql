-- Adding, changing and removing delegations. All of it takes turns, as changes to units do.
create or replace function hoinghi.delegation_add(
  p_actor text, p_key text, p_request text, p_conference text, p_delegation text, p_base text,
  p_name text, p_units text[], p_identities text[], p_head text, p_deputy text, p_note text)
returns text[] language plpgsql as $$
declare
  c hoinghi.conference := hoinghi.conference_for_delegates(p_conference);
  answer text[] := hoinghi.replay(c.conference_id, p_key, p_request);
  made hoinghi.delegation;
begin
  if answer is not null then return answer; end if;
  if exists (select from hoinghi.delegation
    where conference_id = c.conference_id and delegation = p_delegation) then
    perform hoinghi.refuse('delegation_exists', p_delegation);
  end if;
  insert into hoinghi.delegation (conference_id, delegation, name, head, deputy, note)
  values (c.conference_id, coalesce(p_delegation,
      hoinghi.free_code('delegation', 'delegation', c.conference_id, p_base)),
    p_name, hoinghi.leader_code(c, p_head), hoinghi.leader_code(c, p_deputy), p_note)
  returning * into made;
  perform hoinghi.set_delegation_units(c, made.delegation, p_units, p_identities);
  perform hoinghi.check_leaders(made);
  answer := hoinghi.delegation_answer(made);
  return hoinghi.done(c.conference_id, p_actor, p_key, p_request, 'delegation add',
    made.delegation, null, to_jsonb(made) || jsonb_build_object('units', answer[3]), answer);
end $$;

create or replace function hoinghi.delegation_update(
  p_actor text, p_key text, p_request text, p_conference text, p_delegation text, p_name text,
  p_units text[], p_identities text[], p_head text, p_deputy text, p_note text)
returns text[] language plpgsql as $$
declare
  c hoinghi.conference := hoinghi.conference_for_delegates(p_conference);
  answer text[] := hoinghi.replay(c.conference_id, p_key, p_request);
  old hoinghi.delegation;
  new hoinghi.delegation;
  before jsonb;
begin
  if answer is not null then return answer; end if;
  old := hoinghi.delegation_of(c.conference_id, p_conference, p_delegation);
  before := to_jsonb(old) || jsonb_build_object('units',
    array_to_string(hoinghi.delegation_units(c.conference_id, p_delegation), '; '));
  update hoinghi.delegation set name = coalesce(p_name, name),
    head = hoinghi.changed(head, hoinghi.leader_code(c, p_head)),
    deputy = hoinghi.changed(deputy, hoinghi.leader_code(c, p_deputy)),
    note = hoinghi.changed(note, p_note)
  where conference_id = c.conference_id and delegation = p_delegation returning * into new;
  if p_units is not null then
    perform hoinghi.set_delegation_units(c, p_delegation, p_units, p_identities);
  end if;
  perform hoinghi.check_leaders(new);
  answer := hoinghi.delegation_answer(new);
  return hoinghi.done(c.conference_id, p_actor, p_key, p_request, 'delegation update',
    p_delegation, before, to_jsonb(new) || jsonb_build_object('units', answer[3]), answer);
end $$;

create or replace function hoinghi.delegation_remove(
  p_actor text, p_key text, p_request text, p_conference text, p_delegation text)
returns text[] language plpgsql as $$
declare
  c hoinghi.conference := hoinghi.conference_for_delegates(p_conference);
  answer text[] := hoinghi.replay(c.conference_id, p_key, p_request);
  old hoinghi.delegation;
  units text[];
begin
  if answer is not null then return answer; end if;
  old := hoinghi.delegation_of(c.conference_id, p_conference, p_delegation);
  units := hoinghi.delegation_units(c.conference_id, p_delegation);
  delete from hoinghi.delegation_unit
  where conference_id = c.conference_id and delegation = p_delegation;
  delete from hoinghi.delegation
  where conference_id = c.conference_id and delegation = p_delegation;
  return hoinghi.done(c.conference_id, p_actor, p_key, p_request, 'delegation remove',
    p_delegation, to_jsonb(old) || jsonb_build_object('units', units), null,
    array[old.delegation]);
end $$;
