-- Speakers: people, or only a unit while nobody is named yet.

-- The speaker; refuses an unknown code.
create or replace function hoinghi.speaker_of(p_id bigint, p_conference text, p_speaker text)
returns hoinghi.speaker language plpgsql stable as $$
declare
  known hoinghi.speaker;
begin
  select * into known from hoinghi.speaker where conference_id = p_id and speaker = p_speaker;
  if known.speaker is null then
    perform hoinghi.refuse('speaker_unknown', p_speaker, p_conference);
  end if;
  return known;
end $$;

-- The values of a reply about a speaker, in the order of its fields.
create or replace function hoinghi.speaker_answer(p_speaker hoinghi.speaker)
returns text[] language sql stable as $$
  select array[p_speaker.speaker,
    case when p_speaker.name is not null
      then hoinghi.printed_name(p_speaker.titles, p_speaker.name, null) end,
    p_speaker.position, p_speaker.unit]
$$;

-- Refuses a second entry for one person of one unit. What stands before the two spaces of a sort
-- key is the same for all spellings of a name.
create or replace function hoinghi.speaker_once(p_speaker hoinghi.speaker)
returns void language plpgsql as $$
declare
  other hoinghi.speaker;
begin
  select * into other from hoinghi.speaker
  where conference_id = p_speaker.conference_id and speaker is distinct from p_speaker.speaker
    and name is not null
    and split_part(sort_key, '  ', 1) = split_part(p_speaker.sort_key, '  ', 1)
    and unit is not distinct from p_speaker.unit
  order by speaker limit 1;
  if other.speaker is not null then
    perform hoinghi.refuse('speaker_twice',
      hoinghi.printed_name(other.titles, other.name, null), other.speaker);
  end if;
end $$;

create or replace function hoinghi.speaker_add(
  p_actor text, p_key text, p_request text, p_conference text, p_speaker text, p_base text,
  p_name text, p_titles text[], p_sort_key text, p_fold text, p_position text, p_source text,
  p_unit text, p_unit_identity text)
returns text[] language plpgsql as $$
declare
  c hoinghi.conference := hoinghi.open_conference_in_turn(p_conference);
  answer text[] := hoinghi.replay(c.conference_id, p_key, p_request);
  made hoinghi.speaker;
  home hoinghi.unit;
begin
  if answer is not null then return answer; end if;
  if exists (select from hoinghi.speaker
    where conference_id = c.conference_id and speaker = p_speaker) then
    perform hoinghi.refuse('speaker_exists', p_speaker);
  end if;
  if p_unit is not null then
    home := hoinghi.unit_of(c.conference_id, p_conference,
      hoinghi.unit_named(c.conference_id, p_conference, p_unit, p_unit_identity));
  elsif p_name is null then
    perform hoinghi.refuse('speaker_nobody');
  end if;
  made.conference_id := c.conference_id;
  made.speaker := p_speaker;
  made.name := p_name;
  made.titles := p_titles;
  made.sort_key := coalesce(p_sort_key, home.sort_key);
  made.search_fold := coalesce(p_fold, home.search_fold);
  made.position := p_position;
  made.position_source := p_source;
  made.unit := home.unit;
  made.uuid := gen_random_uuid();
  -- Whoever chooses a code says by that who of two people of one name is meant.
  if p_speaker is null and p_name is not null then perform hoinghi.speaker_once(made); end if;
  made.speaker := coalesce(p_speaker,
    hoinghi.free_code('speaker', 'speaker', c.conference_id, coalesce(p_base, home.unit)));
  insert into hoinghi.speaker select made.*;
  return hoinghi.done(c.conference_id, p_actor, p_key, p_request, 'speaker add', made.speaker,
    null, to_jsonb(made), hoinghi.speaker_answer(made));
end $$;

create or replace function hoinghi.speaker_update(
  p_actor text, p_key text, p_request text, p_conference text, p_speaker text,
  p_name text, p_titles text[], p_sort_key text, p_fold text, p_position text, p_source text,
  p_unit text, p_unit_identity text)
returns text[] language plpgsql as $$
declare
  c hoinghi.conference := hoinghi.open_conference(p_conference);
  answer text[] := hoinghi.replay(c.conference_id, p_key, p_request);
  old hoinghi.speaker;
  new hoinghi.speaker;
  home hoinghi.unit;
begin
  if answer is not null then return answer; end if;
  perform from hoinghi.speaker
  where conference_id = c.conference_id and speaker = p_speaker for no key update;
  old := hoinghi.speaker_of(c.conference_id, p_conference, p_speaker);
  new := old;
  new.name := hoinghi.changed(old.name, p_name);
  new.position := hoinghi.changed(old.position, p_position);
  new.position_source := hoinghi.changed(old.position_source, p_source);
  new.unit := case when p_unit is null then old.unit else hoinghi.unit_named(c.conference_id,
    p_conference, nullif(p_unit, ''), p_unit_identity) end;
  if new.unit is not null then
    home := hoinghi.unit_of(c.conference_id, p_conference, new.unit);
  elsif new.name is null then
    perform hoinghi.refuse('speaker_nobody');
  end if;
  if p_name is not null then
    new.titles := p_titles;
  end if;
  new.sort_key := case when new.name is null then home.sort_key
    else coalesce(p_sort_key, old.sort_key) end;
  new.search_fold := case when new.name is null then home.search_fold
    else coalesce(p_fold, old.search_fold) end;
  update hoinghi.speaker set name = new.name, titles = new.titles, sort_key = new.sort_key,
    search_fold = new.search_fold, position = new.position,
    position_source = new.position_source, unit = new.unit
  where conference_id = c.conference_id and speaker = p_speaker;
  return hoinghi.done(c.conference_id, p_actor, p_key, p_request, 'speaker update', p_speaker,
    to_jsonb(old), to_jsonb(new), hoinghi.speaker_answer(new));
end $$;

create or replace function hoinghi.speaker_remove(
  p_actor text, p_key text, p_request text, p_conference text, p_speaker text)
returns text[] language plpgsql as $$
declare
  c hoinghi.conference := hoinghi.open_conference(p_conference);
  answer text[] := hoinghi.replay(c.conference_id, p_key, p_request);
  old hoinghi.speaker;
  uses bigint;
  one text;
begin
  if answer is not null then return answer; end if;
  perform hoinghi.hold_programme(c.conference_id);
  perform from hoinghi.speaker
  where conference_id = c.conference_id and speaker = p_speaker for update;
  old := hoinghi.speaker_of(c.conference_id, p_conference, p_speaker);
  select count(*), min(a.session) into uses, one
  from hoinghi.assignment a join hoinghi.topic_session s
    on s.conference_id = a.conference_id and s.session = a.session and s.state <> 'cancelled'
  where a.conference_id = c.conference_id and a.speaker = p_speaker;
  if uses > 0 then
    perform hoinghi.refuse('speaker_in_use', p_speaker, uses::text, one);
  end if;
  -- Only cancelled sessions are left, which nobody presents.
  delete from hoinghi.assignment where conference_id = c.conference_id and speaker = p_speaker;
  delete from hoinghi.speaker_time where conference_id = c.conference_id and speaker = p_speaker;
  delete from hoinghi.speaker where conference_id = c.conference_id and speaker = p_speaker;
  return hoinghi.done(c.conference_id, p_actor, p_key, p_request, 'speaker remove', p_speaker,
    to_jsonb(old), null, array[old.speaker]);
end $$;

-- Whether a speaker is free in a span of time: one row for each session that lies in it, or one
-- row without a session. A tentative session leaves the speaker free and is listed all the same.
-- Who is away then is not free.
create or replace function hoinghi.speaker_available(
  p_conference text, p_speaker text, p_from_day date, p_from time, p_until_day date, p_until time)
returns table (speaker text, "from" text, "until" text, free text, session text, title text,
  state text, start text, "end" text, room text)
language plpgsql stable as $$
declare
  c hoinghi.conference;
  known hoinghi.speaker;
  day date;
  asked tstzrange;
begin
  select * into c from hoinghi.conference
  where conference_id = hoinghi.conference_of(p_conference);
  known := hoinghi.speaker_of(c.conference_id, p_conference, p_speaker);
  day := hoinghi.day_given(coalesce(p_from_day, p_until_day), c);
  if coalesce(p_until_day, day) + p_until <= day + p_from then
    perform hoinghi.refuse('span_backwards');
  end if;
  asked := tstzrange(hoinghi.local_instant(day, p_from, c.zone),
    hoinghi.local_instant(coalesce(p_until_day, day), p_until, c.zone));
  return query
    select known.speaker::text, hoinghi.wire_time(lower(asked), c.zone),
      hoinghi.wire_time(upper(asked), c.zone),
      hoinghi.yes_no(count(*) filter (where s.state = 'scheduled') over () = 0
        and not exists (select from hoinghi.speaker_absences(c.conference_id) t
          where t.speaker = known.speaker and t.blocked && asked)),
      s.session::text, s.title::text, s.state, hoinghi.wire_time(lower(s.during), c.zone),
      hoinghi.wire_time(upper(s.during), c.zone), s.room::text
    from (select) as once left join (
      select t.* from hoinghi.topic_session t
      where t.conference_id = c.conference_id and t.during && asked
        and t.state in ('scheduled', 'tentative') and exists (
          select from hoinghi.assignment a where a.conference_id = t.conference_id
            and a.session = t.session and a.speaker = known.speaker)) s on true
    order by lower(s.during), s.session;
end $$;
