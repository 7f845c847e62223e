-- Somebody at the door who is on no list (phát sinh): registered and checked in at once. A walk-in
-- takes no place of the unit's quota.
create or replace function hoinghi.attendance_walk_in(
  p_actor text, p_key text, p_request text, p_conference text, p_base text, p_name text,
  p_titles text[], p_identity text, p_sort_key text, p_fold text, p_tone_fold text, p_mark text,
  p_position text, p_unit text, p_unit_identity text, p_group text, p_phone text, p_note text,
  p_synthetic boolean, p_day text, p_half text, p_at text, p_language text)
returns text[] language plpgsql as $$
declare
  c hoinghi.conference := hoinghi.conference_for_delegates(p_conference);
  answer text[] := hoinghi.replay(c.conference_id, p_key, p_request);
  d hoinghi.delegate;
  scanned record;
begin
  if answer is not null then return answer; end if;
  d.conference_id := c.conference_id;
  d.unit := hoinghi.unit_named(c.conference_id, p_conference, p_unit, p_unit_identity);
  if p_group is not null then
    perform hoinghi.group_of(c.conference_id, p_conference, p_group);
  end if;
  d.identity := p_identity;
  d.mark := p_mark;
  perform hoinghi.walk_in_once(c, d);
  d.delegate := hoinghi.free_code('delegate', 'delegate', c.conference_id, p_base);
  d.name := p_name;
  d.titles := p_titles;
  d.sort_key := p_sort_key;
  d.search_fold := p_fold;
  d.tone_fold := p_tone_fold;
  d.position := p_position;
  d.participant_group := p_group;
  d.phone := p_phone;
  d.note := p_note;
  d.state := 'walk_in';
  d.synthetic := p_synthetic;
  d.over_quota := false;
  d.registered_at := now();
  update hoinghi.conference set last_number = last_number + 1
  where conference_id = c.conference_id returning last_number into d.number;
  insert into hoinghi.delegate select d.*;
  select * into scanned from hoinghi.attendance_scan(array[p_actor], array[null::text],
    array[null::text], array[p_conference], array[d.delegate::text], array[p_day], array[p_half],
    array[null::text], array[p_at]);
  if scanned.refusal is not null then
    perform hoinghi.refuse(scanned.refusal, variadic scanned.detail);
  end if;
  return hoinghi.done(c.conference_id, p_actor, p_key, p_request, 'attendance walk-in',
    d.delegate, null, to_jsonb(d), array[d.delegate, d.number::text, scanned.answer[3], d.unit,
      scanned.answer[4], d.participant_group, d.state, scanned.answer[5], scanned.answer[6],
      scanned.answer[8], nullif(concat_ws('; ', hoinghi.walk_in_warning(d, p_language),
        hoinghi.delegate_warning(d, p_language)), '')]);
end $$;

-- Refuses a walk-in who is on the list, and says how to let the person in instead.
create or replace function hoinghi.walk_in_once(c hoinghi.conference, d hoinghi.delegate)
returns void language plpgsql as $$
declare
  other hoinghi.delegate;
begin
  select * into other from hoinghi.delegate o
  where o.conference_id = d.conference_id and coalesce(o.unit, '') = coalesce(d.unit, '')
    and o.identity = d.identity and coalesce(o.mark, '') = coalesce(d.mark, '')
    and o.state not in ('cancelled', 'substituted')
  limit 1;
  if other.delegate is not null then
    perform hoinghi.refuse(
      case other.state when 'waitlisted' then 'walk_in_waiting'
        when 'proposed' then 'walk_in_proposed' else 'walk_in_listed' end,
      hoinghi.printed_name(other.titles, other.name, other.mark), other.delegate, c.code);
  end if;
end $$;

-- What the desk should know of a walk-in's unit.
create or replace function hoinghi.walk_in_warning(d hoinghi.delegate, p_language text)
returns text language sql stable as $$
  select case
    when d.unit is null then case p_language
      when 'vi' then format('chưa ghi đơn vị; hỏi rồi delegate update %s unit=', d.delegate)
      else format('no unit; ask, then delegate update %s unit=', d.delegate) end
    when q.unit is null then case p_language when 'vi' then 'đơn vị không được phân bổ chỉ tiêu'
      else 'the unit has no quota' end
    when hoinghi.quota_taken(q, d.delegate) >= q.places then format(case p_language
      when 'vi' then 'đơn vị đã đủ chỉ tiêu: %s' else 'the unit''s quota is used up: %s' end,
      hoinghi.quota_line(d.conference_id, d.unit, d.participant_group)) end
  from (select) one
  left join lateral hoinghi.quota_of(d.conference_id, d.unit, d.participant_group) q on true
  where d.unit is null
    or exists (select from hoinghi.quota o where o.conference_id = d.conference_id)
$$;
