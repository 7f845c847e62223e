-- Stores what was found in a file: all at once.

create or replace function hoinghi.programme_store(
  c hoinghi.conference, p_days daterange, p_actor text, p_source text, p_acronym text,
  p_facts jsonb)
returns void language plpgsql as $$
begin
  insert into hoinghi.room (conference_id, room, name, capacity, imported)
  select c.conference_id, r.room, r.name, r.capacity, nullif(r.facts, '{}')
  from pg_temp.programme_room r where r.is_new;
  update hoinghi.room m set imported = coalesce(m.imported, '{}') || r.facts
  from pg_temp.programme_room r
  where r.is_changed and m.conference_id = c.conference_id and m.room = r.room;
  perform hoinghi.programme_store_people(c, p_source, p_acronym);
  update hoinghi.conference d set first_day = lower(p_days), last_day = upper(p_days) - 1,
    last_event = greatest(d.last_event, (select max(a.event) from pg_temp.programme_aim a)),
    last_person = greatest(d.last_person, (select max(s.person) from hoinghi.speaker s
      where s.conference_id = c.conference_id)),
    imported = hoinghi.conference_facts(c, p_source, p_acronym, p_facts),
    url = hoinghi.conference_address(c, p_source, p_acronym, p_facts)
  where d.conference_id = c.conference_id;
  perform hoinghi.programme_store_audit(c, p_actor);
  -- What moves must not meet, for a moment, what has not moved yet.
  update hoinghi.topic_session t set state = 'draft', during = null
  from pg_temp.programme_aim a
  where t.conference_id = c.conference_id and t.session = a.session and t.state = 'scheduled'
    and a.change in ('moved', 'changed');
  delete from hoinghi.assignment g using pg_temp.programme_aim a
  where g.conference_id = c.conference_id and g.session = a.session
    and a.change in ('moved', 'changed');
  update hoinghi.assignment g set during = null, firm = false
  from pg_temp.programme_gone n where g.conference_id = c.conference_id and g.session = n.session;
  update hoinghi.topic_session t set state = 'cancelled', during = null, start_text = null,
    until_text = null, override_reason = null, override_actor = null, trouble = null,
    imported = t.imported - 'said'
  from pg_temp.programme_gone n where t.conference_id = c.conference_id and t.session = n.session;
  perform hoinghi.programme_store_sessions(c);
  insert into hoinghi.assignment
    (conference_id, session, speaker, role, speaking_order, during, firm)
  select c.conference_id, w.session, split_part(p.part, ' ', 1), split_part(p.part, ' ', 2), p.nth,
    w.during, w.state = 'scheduled' and not a.exempt
  from pg_temp.programme_want w
  join pg_temp.programme_aim a on a.row = w.row and a.change in ('new', 'moved', 'changed')
  cross join lateral unnest(w.people) with ordinality p (part, nth);
end $$;

create or replace function hoinghi.programme_store_sessions(c hoinghi.conference)
returns void language plpgsql as $$
begin
  update hoinghi.topic_session t set title = w.title,
    title_source = case when w.title = t.title then t.title_source end,
    kind = w.kind, minutes = w.minutes, state = w.state, room = w.room,
    shares_room = w.shares_room, during = w.during, start_text = w.start_text,
    until_text = w.until_text, day = w.day, half = w.half, subtitle = w.subtitle, track = w.track,
    abstract = w.abstract, description = w.description, language = w.language, url = w.url,
    performer = w.performer, imported = w.imported, trouble = w.trouble,
    override_reason = case when a.exempt then t.override_reason end,
    override_actor = case when a.exempt then t.override_actor end
  from pg_temp.programme_want w
  join pg_temp.programme_aim a on a.row = w.row and a.change in ('moved', 'changed')
  where t.conference_id = c.conference_id and t.session = w.session;
  update hoinghi.topic_session t set imported = w.imported
  from pg_temp.programme_want w
  join pg_temp.programme_aim a on a.row = w.row and a.change = 'marked'
  where t.conference_id = c.conference_id and t.session = w.session;
  insert into hoinghi.topic_session (conference_id, session, title, kind, number,
    programme_order, minutes, state, room, shares_room, during, start_text, until_text, day, half,
    event, uuid, track, subtitle, abstract, description, language, url, performer, imported,
    trouble)
  select c.conference_id, w.session, w.title, w.kind,
    case when row_number() over (partition by r.number order by r.row) = 1
      and not exists (select from hoinghi.topic_session n
        where n.conference_id = c.conference_id and n.number = r.number) then r.number end,
    o.last + r.row * 10, w.minutes, w.state, w.room, w.shares_room, w.during, w.start_text,
    w.until_text, w.day, w.half, a.event, a.uuid, w.track, w.subtitle, w.abstract, w.description,
    w.language, w.url, w.performer, w.imported, w.trouble
  from pg_temp.programme_want w
  join pg_temp.programme_aim a on a.row = w.row and a.change = 'new'
  join pg_temp.programme_row r on r.row = w.row
  cross join (select coalesce(max(t.programme_order), 0) / 10 * 10 as last
    from hoinghi.topic_session t where t.conference_id = c.conference_id) o;
end $$;

-- New people get the file's number where it is free.
create or replace function hoinghi.programme_store_people(
  c hoinghi.conference, p_source text, p_acronym text)
returns void language plpgsql as $$
begin
  insert into hoinghi.speaker (conference_id, speaker, name, titles, sort_key, search_fold, person,
    uuid, imported)
  select c.conference_id, p.speaker, p.name, p.titles, p.sort_key, p.search_fold,
    case when n.person is not null and row_number() over (partition by n.person order by p.ref) = 1
      and not exists (select from hoinghi.speaker s
        where s.conference_id = c.conference_id and s.person = n.person) then n.person end,
    case when p.guid ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then p.guid::uuid
      else gen_random_uuid() end,
    jsonb_strip_nulls(jsonb_build_object('source', p_source, 'acronym', p_acronym, 'id', p.id,
      'guid', p.guid)) || p.facts
  from pg_temp.programme_person p
  cross join lateral (
    select case when p.id ~ '^[1-9][0-9]{0,8}$' then p.id::integer end as person) n
  where p.is_new;
  update hoinghi.speaker s set name = p.name, titles = p.titles, sort_key = p.sort_key,
    search_fold = p.search_fold,
    imported = hoinghi.person_facts(s.imported, p.id, p.guid, p.facts, p_source, p_acronym)
  from pg_temp.programme_person p
  where p.is_changed and s.conference_id = c.conference_id and s.speaker = p.speaker;
end $$;

-- What is kept of what files say of a person.
create or replace function hoinghi.person_facts(
  p_before jsonb, p_id text, p_guid text, p_facts jsonb, p_source text, p_acronym text)
returns jsonb language sql immutable as $$
  select case when hoinghi.same_source(p_before, p_source, p_acronym)
      then p_before || jsonb_strip_nulls(jsonb_build_object('source', p_source, 'acronym',
        p_acronym, 'id', p_id, 'guid', p_guid)) || p_facts
    when p_facts = '{}' then p_before
    else coalesce(p_before, '{}') || p_facts end
$$;

-- Whether a conference is told of by this source: by the first one that was imported into it.
create or replace function hoinghi.tells_of(
  c hoinghi.conference, p_source text, p_acronym text, p_facts jsonb)
returns boolean language sql immutable as $$
  select p_facts <> '{}'
    and (c.imported is null or hoinghi.same_source(c.imported, p_source, p_acronym))
$$;

-- What is kept of what files say of a conference.
create or replace function hoinghi.conference_facts(
  c hoinghi.conference, p_source text, p_acronym text, p_facts jsonb)
returns jsonb language sql immutable as $$
  select case when hoinghi.tells_of(c, p_source, p_acronym, p_facts)
    then jsonb_strip_nulls(jsonb_build_object('source', p_source, 'acronym', p_acronym))
      || (p_facts - 'url')
    else c.imported end
$$;

-- The conference's page in the web.
create or replace function hoinghi.conference_address(
  c hoinghi.conference, p_source text, p_acronym text, p_facts jsonb)
returns text language sql immutable as $$
  select coalesce(case when hoinghi.tells_of(c, p_source, p_acronym, p_facts)
    then p_facts ->> 'url' end, c.url)
$$;

-- What was and what will be, of each session that was there before.
create or replace function hoinghi.programme_store_audit(c hoinghi.conference, p_actor text)
returns void language plpgsql as $$
begin
  insert into hoinghi.audit (conference_id, actor, command, subject, before, after)
  select c.conference_id, p_actor, 'programme import', t.session, jsonb_strip_nulls(to_jsonb(t)),
    jsonb_strip_nulls(to_jsonb(w))
  from pg_temp.programme_want w
  join pg_temp.programme_aim a on a.row = w.row and a.change in ('moved', 'changed')
  join hoinghi.topic_session t on t.conference_id = c.conference_id and t.session = w.session
  order by a.row;
  insert into hoinghi.audit (conference_id, actor, command, subject, before, after)
  select c.conference_id, p_actor, 'programme import', t.session, jsonb_strip_nulls(to_jsonb(t)),
    jsonb_build_object('state', 'cancelled')
  from pg_temp.programme_gone g
  join hoinghi.topic_session t on t.conference_id = c.conference_id and t.session = g.session
  order by g.session;
end $$;
