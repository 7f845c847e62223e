-- Registers a delegate. The conference's row gives the numbers, so registrations take turns.
create or replace function hoinghi.delegate_register(
  p_actor text, p_key text, p_request text, p_conference text, p_delegate text, p_base text,
  p_name text, p_titles text[], p_identity text, p_sort_key text, p_fold text, p_tone_fold text,
  p_mark text, p_position text, p_unit text, p_unit_identity text, p_group text, p_phone text,
  p_email text, p_note text, p_birth_year integer, p_seat text, p_number integer, p_state text,
  p_synthetic boolean, p_language text)
returns text[] language plpgsql as $$
declare
  c hoinghi.conference := hoinghi.conference_for_delegates(p_conference);
  answer text[] := hoinghi.replay(c.conference_id, p_key, p_request);
  d hoinghi.delegate;
  other hoinghi.delegate;
  quota text;
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
  d.name := p_name;
  d.titles := p_titles;
  d.sort_key := p_sort_key;
  d.search_fold := p_fold;
  d.tone_fold := p_tone_fold;
  d.position := p_position;
  d.participant_group := p_group;
  d.phone := p_phone;
  d.email := p_email;
  d.note := p_note;
  d.birth_year := p_birth_year;
  d.seat := p_seat;
  d.synthetic := p_synthetic;
  d.registered_at := now();
  d := hoinghi.judged(c, d, p_state);
  insert into hoinghi.delegate select d.*;
  quota := hoinghi.quota_line(c.conference_id, d.unit, d.participant_group);
  return hoinghi.done(c.conference_id, p_actor, p_key, p_request, 'delegate register', d.delegate,
    null, to_jsonb(d), hoinghi.delegate_answer(d) || array[d.queue::text, quota,
      nullif(concat_ws('; ', hoinghi.quota_warning(d, quota, p_language),
        hoinghi.late_warning(c, d.unit, p_language), hoinghi.delegate_warning(d, p_language)),
        '')]);
end $$;
