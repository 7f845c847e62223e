-- Enrols a whole group in a session, or those of it from one unit, in the order of their numbers
-- and by the rules for one; answers how it went and who was refused.
create or replace function hoinghi.session_enrol_group(
  p_actor text, p_key text, p_request text, p_conference text, p_session text, p_group text,
  p_unit text, p_unit_identity text, p_language text)
returns text[] language plpgsql as $$
declare
  c hoinghi.conference := hoinghi.open_conference(p_conference);
  answer text[];
  from_unit text := hoinghi.unit_named(c.conference_id, p_conference, p_unit, p_unit_identity);
  s hoinghi.topic_session;
  codes text[];
  already text[];
  none text[];
  total integer;
begin
  perform hoinghi.group_of(c.conference_id, p_conference, p_group);
  s := hoinghi.held_session(c, p_session);
  answer := hoinghi.replay(c.conference_id, p_key, p_request);
  if answer is not null then return answer; end if;
  if s.state = 'cancelled' then perform hoinghi.refuse('session_cancelled', p_session); end if;
  codes := array(select d.delegate::text from hoinghi.delegate d
    where d.conference_id = c.conference_id and d.participant_group = p_group
      and hoinghi.takes_part(d.state)
      and (from_unit is null or d.unit = from_unit)
    order by d.number);
  already := array(select e.delegate::text from hoinghi.enrolment e
    where e.conference_id = c.conference_id and e.session = p_session
      and e.delegate = any (codes) and e.status <> 'cancelled');
  total := cardinality(codes);
  none := array_fill(null::text, array[total]);
  select array[p_session, p_group, from_unit, total::text,
      count(*) filter (where r.answer[3] = 'confirmed' and r.is_new)::text,
      count(*) filter (where r.answer[3] = 'waitlisted' and r.is_new)::text,
      cardinality(already)::text, count(r.refusal)::text,
      hoinghi.refused_who(array_agg(r.code order by r.n) filter (where r.refusal is not null),
        array_agg(r.reason order by r.n) filter (where r.refusal is not null), 20)]
  into answer
  from (
    select e.refusal, e.answer, e.n, d.code, a.code is null as is_new,
      hoinghi.enrolment_problem(e.refusal, e.detail, p_language) as reason
    from hoinghi.session_enrol(array_fill(p_actor, array[total]), none, none,
      array_fill(p_conference, array[total]), array_fill(p_session, array[total]), codes)
      with ordinality as e (refusal, detail, answer, n)
    join unnest(codes) with ordinality as d (code, n) on d.n = e.n
    left join unnest(already) as a (code) on a.code = d.code) r;
  s := hoinghi.held_session(c, p_session);
  answer := answer || array[(s.capacity - s.taken)::text, s.waiting::text];
  return hoinghi.done(c.conference_id, p_actor, p_key, p_request, 'session enrol-group',
    p_session, null, jsonb_build_object('group', p_group, 'unit', from_unit, 'confirmed',
      answer[5], 'waitlisted', answer[6], 'refused', answer[8]), answer);
end $$;

-- Why a member of the group was not enrolled, in a few words.
create or replace function hoinghi.enrolment_problem(
  p_refusal text, p_detail text[], p_language text)
returns text language sql immutable as $$
  select case p_refusal
    when 'delegate_overlap' then format(case p_language when 'vi'
      then 'trùng giờ mục %s, %s - %s' else 'enrolled in %s, %s-%s' end,
      p_detail[2], p_detail[3], p_detail[4])
    when 'delegate_inactive' then p_detail[2]
    else p_refusal end
$$;

-- The first of those who were refused, each with the reason, and how many more there are.
create or replace function hoinghi.refused_who(p_codes text[], p_reasons text[], p_limit integer)
returns text language sql immutable as $$
  select string_agg(r.code || ': ' || r.reason, '; ' order by r.n)
    || case when cardinality(p_codes) > p_limit
      then '; … +' || cardinality(p_codes) - p_limit else '' end
  from unnest(p_codes, p_reasons) with ordinality as r (code, reason, n) where r.n <= p_limit
$$;
