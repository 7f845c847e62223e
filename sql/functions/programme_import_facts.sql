-- What the sessions and people of a file will be, beside what they are.

-- Numbers and codes of what is new. The file's own numbers are kept where they are free.
create or replace function hoinghi.programme_number(c hoinghi.conference)
returns void language plpgsql as $$
declare
  last integer;
begin
  update pg_temp.programme_aim a set event = s.event, uuid = s.uuid
  from hoinghi.topic_session s
  where s.conference_id = c.conference_id and s.session = a.session;
  update pg_temp.programme_aim a set event = n.event
  from (
    select distinct on (r.id::integer) r.row, r.id::integer as event
    from pg_temp.programme_row r where r.id ~ '^[1-9][0-9]{0,8}$' order by r.id::integer, r.row) n
  where n.row = a.row and a.is_new
    and not exists (select from hoinghi.topic_session s
      where s.conference_id = c.conference_id and s.event = n.event)
    and not exists (select from hoinghi.programme_item i
      where i.conference_id = c.conference_id and i.version = c.last_version
        and i.event = n.event);
  select greatest(c.last_event, max(e.event)) into last from (
    select a.event from pg_temp.programme_aim a
    union all
    select s.event from hoinghi.topic_session s where s.conference_id = c.conference_id) e;
  with numbered as (
    update pg_temp.programme_aim a set event = last + n.nth
    from (select o.row, row_number() over (order by o.row) as nth
      from pg_temp.programme_aim o where o.is_new and o.event is null) n
    where n.row = a.row returning a.row, a.event
  )
  insert into pg_temp.programme_note (row, place, item, kind, vi, en)
  select r.row, r.place, r.id, 'numbered',
    format('không giữ được số %s; mục này mang số %s', r.id, n.event),
    format('the number %s cannot be kept; this session has number %s', r.id, n.event)
  from numbered n join pg_temp.programme_row r on r.row = n.row where r.id is not null;
  update pg_temp.programme_aim a set uuid = n.guid
  from (
    select distinct on (r.guid) r.row, r.guid::uuid from pg_temp.programme_row r
    where r.guid ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' order by r.guid, r.row) n
  where n.row = a.row and a.is_new and not exists (select from hoinghi.topic_session s
    where s.conference_id = c.conference_id and s.uuid = n.guid);
  update pg_temp.programme_aim a set session = g.code, uuid = coalesce(a.uuid, gen_random_uuid())
  from (
    select array_agg(o.row order by o.row) as refs,
      array_agg(coalesce(r.code, 'e' || o.event) order by o.row) as bases
    from pg_temp.programme_aim o join pg_temp.programme_row r on r.row = o.row where o.is_new) n,
    hoinghi.programme_codes(array(select s.session::text from hoinghi.topic_session s
      where s.conference_id = c.conference_id), n.refs, n.bases) g
  where g.ref = a.row;
end $$;

-- What is kept of a file's own facts: those by which it knows a session, and the rest. What was
-- made here, or came from elsewhere, stays known as it was.
create or replace function hoinghi.imported_facts(
  p_before jsonb, p_is_new boolean, p_identity jsonb, p_extra jsonb, p_source text,
  p_acronym text, p_partial boolean)
returns jsonb language sql immutable as $$
  select case when p_is_new then k.identity || p_extra
    when p_before is null then nullif(p_extra - 'type', '{}')
    when hoinghi.same_source(p_before, p_source, p_acronym)
      then case when p_partial then p_before else '{}' end || k.identity || p_extra
    else p_before || case when p_before ? 'type' then k.news else k.news - 'type' end
      || jsonb_strip_nulls(
        jsonb_build_object('more', (p_before -> 'more') || (k.news -> 'more'))) end
  from (select jsonb_strip_nulls(p_identity || jsonb_build_object(
    'source', p_source, 'acronym', p_acronym)) as identity,
    -- Files of ours do not say what kind of link each is.
    p_extra - array(select l.name from unnest(array['links', 'attachments']) l (name)
      where hoinghi.plain_links(p_before -> l.name) = hoinghi.plain_links(p_extra -> l.name))
      as news) k
$$;

-- Addresses and titles of links.
create or replace function hoinghi.plain_links(p_links jsonb)
returns jsonb language sql immutable as $$
  select jsonb_agg(e.l - 'type' order by e.n)
  from jsonb_array_elements(p_links) with ordinality e (l, n)
$$;

-- The sessions as they are to be.
create or replace function hoinghi.programme_wants(
  c hoinghi.conference, p_source text, p_acronym text, p_partial boolean)
returns void language plpgsql as $$
begin
  insert into pg_temp.programme_want
  select r.row, a.session, coalesce(nullif(r.title, ''), s.title, '(không tên)'),
    coalesce(case when s.imported ->> 'type' is not distinct from r.type then s.kind end,
      case when p_partial and r.type is null then s.kind end, r.kind),
    case when a.during is null then coalesce(l.minutes, s.minutes) else l.length end,
    a.state, a.room, coalesce(m.may_overlap, false), a.during,
    hoinghi.wire_time(lower(a.during), c.zone), hoinghi.wire_time(upper(a.during), c.zone),
    coalesce(t.starts::date, s.day), coalesce(hoinghi.half_of(t.starts), s.half),
    coalesce(r.subtitle, k.subtitle), coalesce(r.track, k.track), coalesce(r.abstract, k.abstract),
    coalesce(r.description, k.description), coalesce(r.language, k.language),
    coalesce(r.url, k.url), coalesce(r.performer, s.performer),
    hoinghi.imported_facts(s.imported, a.is_new, jsonb_build_object('id', r.id, 'guid', r.guid,
        'slug', r.slug, 'said', a.said), r.extra, p_source, p_acronym, p_partial),
    a.trouble, coalesce(w.people, '{}')
  from pg_temp.programme_aim a
  join pg_temp.programme_row r on r.row = a.row
  left join hoinghi.topic_session s on s.conference_id = c.conference_id and s.session = a.session
  left join hoinghi.topic_session k on p_partial and k.conference_id = c.conference_id
    and k.session = a.session
  left join hoinghi.room m on m.conference_id = c.conference_id and m.room = a.room
  cross join lateral (select case when r.minutes between 1 and 1440 then r.minutes end as minutes,
    case when upper(a.during) - lower(a.during) <= interval '1440 minutes'
      then (extract(epoch from upper(a.during) - lower(a.during)) / 60)::integer end as length) l
  cross join lateral (select coalesce(lower(a.during) at time zone c.zone, r.start) as starts) t
  left join (
    select p.row, array_agg(p.speaker || ' ' || p.role
      order by hoinghi.role_rank(p.role), p.place, p.speaker) as people
    from (
      -- Files do not tell who chairs: whoever does so already goes on.
      select distinct on (g.row, n.speaker, coalesce(o.role, g.role)) g.row, n.speaker,
        coalesce(o.role, g.role) as role, g.place
      from pg_temp.programme_part g
      join pg_temp.programme_person n on n.ref = g.ref
      join pg_temp.programme_aim i on i.row = g.row
      left join hoinghi.assignment o on o.conference_id = c.conference_id
        and o.session = i.session and o.speaker = n.speaker and g.role = 'speaker'
      order by 1, 2, 3, g.place) p
    group by p.row) w on w.row = a.row;
end $$;

-- The order in which those who take part are named.
create or replace function hoinghi.role_rank(p_role text)
returns integer language sql immutable as $$
  select case p_role when 'speaker' then 1 when 'moderator' then 2 else 3 end
$$;

-- What is different, in words that are the names of parameters. Where only that differs by which a
-- file knows a session, it is marked, which nobody needs to be told.
create or replace function hoinghi.programme_compare(c hoinghi.conference)
returns void language plpgsql as $$
begin
  update pg_temp.programme_aim a set
    change = case when a.is_new then 'new' when d.moved then 'moved'
      when d.facts is not null then 'changed' when d.marks then 'marked'
      else 'unchanged' end,
    what = case when a.is_new then d.title
      when d.moved then concat_ws(' ', d.was_start, d.was_room) || ' → '
        || concat_ws(' ', d.start_text, d.room) || coalesce('; ' || nullif(d.facts, ''), '')
      else d.facts end
  from (
    select w.row, w.title, w.start_text, w.room, t.start_text as was_start, t.room as was_room,
      o.moved, w.imported is distinct from t.imported as marks, nullif(concat_ws(' ',
      case when (w.during, w.room) is distinct from (t.during, t.room::text) and not o.moved
        then 'place' end,
      case when w.state <> t.state then 'state' end,
      case when w.title is distinct from t.title then 'title' end,
      case when w.subtitle is distinct from t.subtitle then 'subtitle' end,
      case when w.kind <> t.kind then 'kind' end,
      case when w.minutes is distinct from t.minutes and not o.moved then 'minutes' end,
      case when w.track is distinct from t.track then 'track' end,
      case when w.abstract is distinct from t.abstract then 'abstract' end,
      case when w.description is distinct from t.description then 'description' end,
      case when w.language is distinct from t.language then 'language' end,
      case when w.url is distinct from t.url then 'url' end,
      case when w.performer is distinct from t.performer then 'performer' end,
      case when w.people is distinct from coalesce(p.people, '{}') then 'speakers' end,
      case when hoinghi.given_out(w.imported) is distinct from hoinghi.given_out(t.imported)
        then 'imported' end,
      case when w.trouble is distinct from t.trouble then 'trouble' end), '') as facts
    from pg_temp.programme_want w
    left join hoinghi.topic_session t
      on t.conference_id = c.conference_id and t.session = w.session
    left join (
      select g.session, array_agg(g.speaker || ' ' || g.role
        order by hoinghi.role_rank(g.role), g.speaking_order, g.speaker) as people
      from hoinghi.assignment g where g.conference_id = c.conference_id group by g.session) p
      on p.session = w.session
    cross join lateral (select t.during is not null and w.during is not null
      and (w.during, w.room) is distinct from (t.during, t.room::text) as moved) o) d
  where d.row = a.row;
end $$;
