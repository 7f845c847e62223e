-- Standing for several units (kiêm nhiệm): one person, counted once.

-- The units that a delegate stands for beside the own one, by code.
create or replace function hoinghi.units_represented(p_id bigint, p_delegate text)
returns text language sql stable as $$
  select string_agg(r.unit, ' ' order by r.unit) from hoinghi.delegate_unit r
  where r.conference_id = p_id and r.delegate = p_delegate
$$;

create or replace function hoinghi.delegate_represent(
  p_actor text, p_key text, p_request text, p_conference text, p_delegate text, p_unit text,
  p_unit_identity text, p_position text)
returns text[] language plpgsql as $$
declare
  c hoinghi.conference := hoinghi.conference_for_delegates(p_conference);
  answer text[] := hoinghi.replay(c.conference_id, p_key, p_request);
  d hoinghi.delegate;
  other text;
  old hoinghi.delegate_unit;
  new hoinghi.delegate_unit;
begin
  if answer is not null then return answer; end if;
  d := hoinghi.held_delegate(c, p_delegate);
  other := hoinghi.unit_named(c.conference_id, p_conference, p_unit, p_unit_identity);
  if d.state in ('cancelled', 'substituted') then
    perform hoinghi.refuse('delegate_inactive', d.delegate, d.state);
  end if;
  if d.unit = other then perform hoinghi.refuse('represent_own', d.delegate, other); end if;
  select * into old from hoinghi.delegate_unit
  where conference_id = c.conference_id and delegate = d.delegate and unit = other;
  insert into hoinghi.delegate_unit as r (conference_id, delegate, unit, position)
  values (c.conference_id, d.delegate, other, p_position)
  on conflict on constraint delegate_unit_pkey
    do update set position = coalesce(excluded.position, r.position)
  returning * into new;
  return hoinghi.done(c.conference_id, p_actor, p_key, p_request, 'delegate represent',
    d.delegate, case when old.unit is not null then
      jsonb_build_object('represents', old.unit, 'position', old.position) end,
    jsonb_build_object('represents', new.unit, 'position', new.position),
    hoinghi.delegate_answer(d) || array[hoinghi.units_represented(c.conference_id, d.delegate)]);
end $$;

create or replace function hoinghi.delegate_unrepresent(
  p_actor text, p_key text, p_request text, p_conference text, p_delegate text, p_unit text,
  p_unit_identity text)
returns text[] language plpgsql as $$
declare
  c hoinghi.conference := hoinghi.conference_for_delegates(p_conference);
  answer text[] := hoinghi.replay(c.conference_id, p_key, p_request);
  d hoinghi.delegate;
  other text;
  old hoinghi.delegate_unit;
begin
  if answer is not null then return answer; end if;
  d := hoinghi.held_delegate(c, p_delegate);
  other := hoinghi.unit_named(c.conference_id, p_conference, p_unit, p_unit_identity);
  delete from hoinghi.delegate_unit
  where conference_id = c.conference_id and delegate = d.delegate and unit = other
  returning * into old;
  if old.unit is null then
    perform hoinghi.refuse('represent_unknown', d.delegate, other, p_conference);
  end if;
  perform hoinghi.refuse_outside_head(c.conference_id, d.delegate);
  return hoinghi.done(c.conference_id, p_actor, p_key, p_request, 'delegate unrepresent',
    d.delegate, jsonb_build_object('represents', old.unit, 'position', old.position), null,
    hoinghi.delegate_answer(d) || array[hoinghi.units_represented(c.conference_id, d.delegate)]);
end $$;
