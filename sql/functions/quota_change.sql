-- Gives a unit a quota for a group, or for all groups without one of their own; null takes it away.
-- Those who are in stay in; those who wait move up as far as there are places.
create or replace function hoinghi.unit_quota(
  p_actor text, p_key text, p_request text, p_conference text, p_unit text, p_group text,
  p_places integer)
returns text[] language plpgsql as $$
declare
  c hoinghi.conference := hoinghi.conference_for_delegates(p_conference);
  answer text[] := hoinghi.replay(c.conference_id, p_key, p_request);
  old hoinghi.quota;
  line record;
  moved_up text[];
begin
  if answer is not null then return answer; end if;
  perform hoinghi.unit_of(c.conference_id, p_conference, p_unit);
  if p_group is not null then
    perform hoinghi.group_of(c.conference_id, p_conference, p_group);
  end if;
  perform hoinghi.hold_delegates(c.conference_id, '{}', array[p_unit]);
  select * into old from hoinghi.quota where conference_id = c.conference_id and unit = p_unit
    and participant_group = coalesce(p_group, '');
  if p_places is not null then
    insert into hoinghi.quota (conference_id, unit, participant_group, places)
    values (c.conference_id, p_unit, coalesce(p_group, ''), p_places)
    on conflict on constraint quota_pkey do update set places = excluded.places;
  elsif old.unit is null then
    perform hoinghi.refuse('quota_unknown', p_unit, p_conference);
  else
    delete from hoinghi.quota where conference_id = c.conference_id and unit = p_unit
      and participant_group = coalesce(p_group, '');
  end if;
  moved_up := hoinghi.promote_quota(c, array[p_unit]);
  select l.registered, l.waiting, hoinghi.quota_summary(l.registered, l.places, l.approved) as text
  into line from hoinghi.quota_lines(c.conference_id, array[p_unit]) l
  where l.participant_group = coalesce(p_group, '');
  return hoinghi.done(c.conference_id, p_actor, p_key, p_request, 'unit quota', p_unit,
    case when old.unit is not null then jsonb_build_object('participant_group',
      old.participant_group, 'places', old.places) end,
    case when p_places is not null then jsonb_build_object('participant_group',
      coalesce(p_group, ''), 'places', p_places) end,
    array[p_unit, p_group, p_places::text, line.registered::text, line.waiting::text, line.text,
      nullif(array_to_string(moved_up, ' '), '')]);
end $$;
