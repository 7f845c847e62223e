-- Removes a unit that nobody belongs to, with its quotas.
create or replace function hoinghi.unit_remove(
  p_actor text, p_key text, p_request text, p_conference text, p_unit text)
returns text[] language plpgsql as $$
declare
  c hoinghi.conference := hoinghi.open_conference_in_turn(p_conference);
  answer text[] := hoinghi.replay(c.conference_id, p_key, p_request);
  old hoinghi.unit;
  uses bigint[];
begin
  if answer is not null then return answer; end if;
  perform from hoinghi.unit where conference_id = c.conference_id and unit = p_unit for update;
  old := hoinghi.unit_of(c.conference_id, p_conference, p_unit);
  uses := hoinghi.unit_uses(c.conference_id, p_unit);
  if 0 < any (uses) then
    perform hoinghi.refuse('unit_in_use', variadic array[p_unit] || uses::text[]);
  end if;
  delete from hoinghi.quota where conference_id = c.conference_id and unit = p_unit;
  delete from hoinghi.unit_alias where conference_id = c.conference_id and unit = p_unit;
  delete from hoinghi.unit where conference_id = c.conference_id and unit = p_unit;
  return hoinghi.done(c.conference_id, p_actor, p_key, p_request, 'unit remove', p_unit,
    to_jsonb(old), null, array[old.unit]);
end $$;

-- How many units below, speakers, delegates and delegations a unit has. Those who stand for it
-- beside their own unit are its delegates, too.
create or replace function hoinghi.unit_uses(p_id bigint, p_unit text)
returns bigint[] language sql stable as $$
  select array[
    (select count(*) from hoinghi.unit where conference_id = p_id and parent = p_unit),
    (select count(*) from hoinghi.speaker where conference_id = p_id and unit = p_unit),
    (select count(*) from hoinghi.delegate where conference_id = p_id and unit = p_unit)
      + (select count(*) from hoinghi.delegate_unit where conference_id = p_id and unit = p_unit),
    (select count(*) from hoinghi.delegation_unit where conference_id = p_id and unit = p_unit)]
$$;
