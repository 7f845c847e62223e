-- The programme in one form, published or still a draft: rows of programme_item.

-- Of what is kept of a file that which is given out again. By what an import knows a session is
-- nobody else's business.
create or replace function hoinghi.given_out(p_imported jsonb)
returns jsonb language sql immutable as $$
  select nullif(p_imported - array['id', 'guid', 'source', 'acronym', 'said'], '{}')
$$;

-- What a published item keeps of a session beside its time, its room and its people.
create or replace function hoinghi.session_content(s hoinghi.topic_session)
returns jsonb language sql stable as $$
  select jsonb_strip_nulls(jsonb_build_object(
    'title', s.title, 'kind', s.kind, 'number', s.number, 'order', s.programme_order,
    'performer', s.performer, 'track', s.track, 'subtitle', s.subtitle, 'abstract', s.abstract,
    'description', s.description, 'language', s.language, 'url', s.url,
    'all-rooms', nullif(s.all_rooms, false),
    'imported', hoinghi.given_out(s.imported)))
$$;

-- Who does what in each session, in the order of speaking. Somebody who is not named yet has the
-- name of the unit.
create or replace function hoinghi.session_people(p_id bigint)
returns table (session text, people jsonb) language sql stable as $$
  select a.session::text, jsonb_agg(jsonb_strip_nulls(jsonb_build_object(
      'speaker', a.speaker, 'person', p.person, 'uuid', p.uuid, 'role', a.role,
      'name', case when p.name is null then u.name::text
        else hoinghi.printed_name(p.titles, p.name, null) end,
      'unit', u.name, 'biography', p.imported -> 'biography',
      'url', p.imported -> 'url', 'avatar', p.imported -> 'avatar'))
    order by case a.role when 'speaker' then 1 when 'moderator' then 2 else 3 end,
      a.speaking_order, a.speaker)
  from hoinghi.assignment a
  join hoinghi.speaker p on p.conference_id = a.conference_id and p.speaker = a.speaker
  left join hoinghi.unit u on u.conference_id = p.conference_id and u.unit = p.unit
  where a.conference_id = p_id
  group by a.session
$$;

-- The items as they would be published now. A session that was published once and has no time any
-- more, or is cancelled or gone, stays cancelled where it last was. A code that was published once
-- keeps its number and its UUID, even if its session was removed and added again, unless another
-- session has them now.
create or replace function hoinghi.draft_items(p_id bigint, p_last integer)
returns setof hoinghi.programme_item language sql stable as $$
  -- Gathered once: after an import nobody has counted the rows yet, and a plan for few of them would
  -- gather the people of all sessions anew for each.
  with people as materialized (
    select * from hoinghi.session_people(p_id)
  )
  select s.conference_id, null::integer, s.session, case when k.keeps then l.event else s.event end,
    case when k.keeps then l.uuid else s.uuid end, l.sequence, l.changed_in, s.state, s.room,
    r.name, s.during, coalesce(p.people, '[]'), hoinghi.session_content(s)
  from hoinghi.topic_session s
  left join hoinghi.programme_item l
    on l.conference_id = p_id and l.version = p_last and l.session = s.session
  left join hoinghi.room r on r.conference_id = p_id and r.room = s.room
  left join people p on p.session = s.session
  cross join lateral (
    select l.session is not null and not exists (
        select from hoinghi.topic_session o
        where o.conference_id = p_id and o.event = l.event and o.session <> l.session)
      and not exists (
        select from hoinghi.topic_session o
        where o.conference_id = p_id and o.uuid = l.uuid and o.session <> l.session) as keeps) k
  where s.conference_id = p_id and s.state in ('tentative', 'scheduled')
  union all
  select l.conference_id, null, l.session, l.event, l.uuid, l.sequence, l.changed_in, 'cancelled',
    l.room, l.room_name, l.during, l.people, l.content
  from hoinghi.programme_item l
  where l.conference_id = p_id and l.version = p_last and not exists (
      select from hoinghi.topic_session s where s.conference_id = p_id and s.session = l.session
        and s.state in ('tentative', 'scheduled'))
    and not exists (
      select from hoinghi.topic_session s
      where s.conference_id = p_id and s.event = l.event and s.session <> l.session)
    and not exists (
      select from hoinghi.topic_session s
      where s.conference_id = p_id and s.uuid = l.uuid and s.session <> l.session)
$$;

-- Whether anything of an item differs that people are told. The order among items is not, nor what
-- is only kept of a file to be given out again.
create or replace function hoinghi.item_differs(
  a hoinghi.programme_item, b hoinghi.programme_item)
returns boolean language sql immutable as $$
  select (a.state, a.room, a.room_name, a.during, a.content - array['order', 'imported'])
      is distinct from
      (b.state, b.room, b.room_name, b.during, b.content - array['order', 'imported'])
    or hoinghi.people_differ(a.people, b.people)
$$;

-- The same of who takes part. Addresses of pages and pictures are kept only.
create or replace function hoinghi.people_differ(a jsonb, b jsonb)
returns boolean language sql immutable as $$
  select a <> b and hoinghi.people_told(a) <> hoinghi.people_told(b)
$$;

create or replace function hoinghi.people_told(p_people jsonb)
returns jsonb language sql immutable as $$
  select coalesce(jsonb_agg(e.p - array['url', 'avatar'] order by e.n), '[]')
  from jsonb_array_elements(p_people) with ordinality e (p, n)
$$;

-- The draft, compared with what was published last.
create or replace function hoinghi.programme_draft(p_id bigint)
returns setof hoinghi.programme_item language sql stable as $$
  select d.conference_id, null::integer, d.session, d.event, d.uuid,
    case when l.session is null then 0 when n.differs then l.sequence + 1 else l.sequence end,
    case when n.differs then c.last_version + 1 else l.changed_in end,
    d.state, d.room, d.room_name, d.during, d.people, d.content
  from hoinghi.conference c
  cross join lateral hoinghi.draft_items(p_id, c.last_version) d
  left join hoinghi.programme_item l
    on l.conference_id = p_id and l.version = c.last_version and l.session = d.session
  cross join lateral (
    select l.session is null or hoinghi.item_differs(d, l) as differs) n
  where c.conference_id = p_id
$$;

-- The items of a version, or of the draft if it is null.
create or replace function hoinghi.programme_rows(p_id bigint, p_version integer)
returns setof hoinghi.programme_item language sql stable as $$
  select i.* from hoinghi.programme_item i
  where i.conference_id = p_id and i.version = p_version
  union all
  select d.* from hoinghi.programme_draft(p_id) d where p_version is null
$$;

-- The number of the version that was asked for, null for the draft: draft, a number, or what was
-- published last; the draft, too, while nothing was.
create or replace function hoinghi.version_asked(p_conference text, p_version text)
returns integer language plpgsql stable as $$
declare
  c hoinghi.conference;
begin
  select * into c from hoinghi.conference
  where conference_id = hoinghi.conference_of(p_conference);
  if p_version = 'draft' then return null; end if;
  if p_version is null then return nullif(c.last_version, 0); end if;
  if p_version::integer > c.last_version then
    if c.last_version = 0 then perform hoinghi.refuse('version_none', p_conference); end if;
    perform hoinghi.refuse('version_unknown', p_version, p_conference, c.last_version::text);
  end if;
  return p_version::integer;
end $$;

-- Names in one line, what they do behind them unless they speak.
create or replace function hoinghi.people_line(p_people jsonb)
returns text language sql immutable as $$
  select string_agg(coalesce(p.e ->> 'name', p.e ->> 'speaker')
      || case when p.e ->> 'role' = 'speaker' then '' else ' (' || (p.e ->> 'role') || ')' end,
    '; ' order by p.n)
  from jsonb_array_elements(p_people) with ordinality p (e, n)
$$;

-- Texts that are kept under names, as two lists.
create or replace function hoinghi.imported_texts(p_texts jsonb)
returns table (names text[], texts text[]) language sql immutable as $$
  select array_agg(e.key order by e.key), array_agg(e.value order by e.key)
  from jsonb_each_text(case when jsonb_typeof(p_texts) = 'object' then p_texts else '{}' end) e
$$;

-- The links of an imported session, as lists of one length.
create or replace function hoinghi.imported_links(p_links jsonb)
returns table (titles text[], urls text[], types text[]) language sql immutable as $$
  select array_agg(coalesce(e.l ->> 'title', '') order by e.n), array_agg(e.l ->> 'url' order by e.n),
    array_agg(e.l ->> 'type' order by e.n)
  from jsonb_array_elements(case when jsonb_typeof(p_links) = 'array' then p_links else '[]' end)
    with ordinality e (l, n)
  where e.l ->> 'url' is not null
$$;
