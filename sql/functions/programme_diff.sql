-- What differs between two programmes, each a version or, as null, the draft; version 0 is that
-- which was before anything was published.

-- Whether a session that is off the programme is not cancelled for all that. Versions do not keep
-- this: it is so of the session as it is now.
create or replace function hoinghi.is_still_planned(p_id bigint, p_session text)
returns boolean language sql stable as $$
  select exists (
    select from hoinghi.topic_session s
    where s.conference_id = p_id and s.session = p_session and s.state <> 'cancelled')
$$;

-- The session, what of it differs, and the item in both, null where it does not take place. Of what
-- is cancelled, in rank 5 is what has only lost its time and is still to be placed. Reports may call
-- this and see what was published, though no table.
create or replace function hoinghi.programme_diff(p_id bigint, p_from integer, p_to integer)
returns table (rank integer, change text, session text, fields text[],
  old hoinghi.programme_item, new hoinghi.programme_item)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select k.rank, k.change, coalesce(o.session, n.session)::text,
    case when k.rank in (2, 3) then hoinghi.item_fields(o, n) end,
    case when w.was then o end, case when w.is then n end
  from hoinghi.programme_rows(p_id, p_from) o
  full join hoinghi.programme_rows(p_id, p_to) n on n.session = o.session
  cross join lateral (
    select coalesce(o.state, 'cancelled') <> 'cancelled' as was,
      coalesce(n.state, 'cancelled') <> 'cancelled' as is) w
  cross join lateral (
    select 1 as rank, 'new' as change where w.is and not w.was
    union all
    select 2, 'moved' where w.was and w.is and (o.during, o.room) is distinct from (n.during, n.room)
    union all
    select 3, 'changed' where w.was and w.is
      and (o.during, o.room) is not distinct from (n.during, n.room) and hoinghi.item_differs(o, n)
    union all
    select case when hoinghi.is_still_planned(p_id, o.session) then 5 else 4 end, 'cancelled'
    where w.was and not w.is) k
$$;

-- The names of what differs between two items.
create or replace function hoinghi.item_fields(
  o hoinghi.programme_item, n hoinghi.programme_item)
returns text[] language sql immutable as $$
  select array(
    select f.name from (values
      (1, 'start', lower(o.during) is distinct from lower(n.during)),
      (2, 'until', upper(o.during) is distinct from upper(n.during)),
      (3, 'room', o.room is distinct from n.room),
      (4, 'room-name', o.room is not distinct from n.room
        and o.room_name is distinct from n.room_name),
      (5, 'state', o.state <> n.state),
      (6, 'speakers', hoinghi.people_differ(o.people, n.people))) f (place, name, differs)
    where f.differs order by f.place)
  || array(
    select k.key from unnest(array['title', 'kind', 'number', 'performer', 'track', 'subtitle',
      'abstract', 'description', 'language', 'url', 'all-rooms'])
      with ordinality k (key, place)
    where o.content -> k.key is distinct from n.content -> k.key order by k.place)
$$;

create or replace function hoinghi.is_assigned(p_id bigint, p_session text, p_speaker text)
returns boolean language sql stable as $$
  select exists (
    select from hoinghi.assignment a
    where a.conference_id = p_id and a.session = p_session and a.speaker = p_speaker)
$$;

-- The same for each speaker who is to be told: what it is to this person, who has an old time only
-- if on the programme before, and a new one only if on it now.
create or replace function hoinghi.programme_diff_people(
  p_id bigint, p_from integer, p_to integer)
returns table (speaker text, name text, rank integer, change text, session text, fields text[],
  old hoinghi.programme_item, new hoinghi.programme_item)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select p.speaker, p.name, k.rank, k.change, d.session, case when k.rank in (2, 3) then d.fields end,
    case when p.was then d.old end, case when p.is then d.new end
  from hoinghi.programme_diff(p_id, p_from, p_to) d
  cross join lateral (
    select e.person ->> 'speaker' as speaker,
      (array_agg(e.person ->> 'name' order by e.is_new desc))[1] as name,
      bool_or(not e.is_new) as was, bool_or(e.is_new) as is
    from (
      select jsonb_array_elements((d.old).people) as person, false as is_new
      union all
      select jsonb_array_elements((d.new).people), true) e
    group by 1) p
  cross join lateral (
    select case when p.was and p.is then d.rank when p.is then 1
        when d.rank = 5 and hoinghi.is_assigned(p_id, d.session, p.speaker) then 5 else 4
      end as rank,
      case when p.was and p.is then d.change when p.is then 'new' else 'cancelled' end as change) k
$$;

-- How many are new, moved, changed, cancelled, and how many speakers are to be told.
create or replace function hoinghi.diff_counts(p_id bigint, p_from integer, p_to integer)
returns integer[] language sql stable as $$
  select array[count(*) filter (where d.change = 'new'), count(*) filter (where d.change = 'moved'),
    count(*) filter (where d.change = 'changed'), count(*) filter (where d.change = 'cancelled'),
    (select count(distinct p.speaker)
      from hoinghi.programme_diff_people(p_id, p_from, p_to) p)]::integer[]
  from hoinghi.programme_diff(p_id, p_from, p_to) d
$$;

-- The two programmes that a diff asks for: from what was published last to the draft, unless
-- others are named; to a version from the one before it.
create or replace function hoinghi.diff_asked(
  p_conference text, p_from text, p_to text, out id bigint, out zone text, out older integer,
  out newer integer)
language plpgsql stable as $$
begin
  id := hoinghi.conference_of(p_conference);
  newer := hoinghi.version_asked(p_conference, coalesce(p_to, 'draft'));
  select c.zone, case when p_from is not null then hoinghi.version_asked(p_conference, p_from)
      else coalesce(newer - 1, c.last_version) end
  into zone, older from hoinghi.conference c where c.conference_id = id;
end $$;

-- What is not right with a programme before it is published: the problems of its sessions, speakers
-- who have none, and how much of it was not published yet.
create or replace function hoinghi.programme_problems(p_id bigint)
returns table (rank integer, problem text, session text, other text, speaker text, room text,
  during tstzrange, note text, count integer) language sql stable as $$
  select p.rank, p.problem, p.session, p.other, p.speaker, p.room, p.during, p.note,
    null::integer
  from hoinghi.session_problems(p_id) p
  union all
  select 100, 'speaker-without-session', null, null, s.speaker::text, null, null, null,
    null
  from hoinghi.speaker s
  where s.conference_id = p_id and not exists (
    select from hoinghi.assignment a
    join hoinghi.topic_session t on t.conference_id = p_id and t.session = a.session
    where a.conference_id = p_id and a.speaker = s.speaker and t.state <> 'cancelled')
  union all
  select 101, 'unpublished', null, null, null, null, null, null, n.count
  from (
    select count(*)::integer as count
    from hoinghi.conference c
    cross join lateral hoinghi.programme_diff(p_id, c.last_version, null) d
    where c.conference_id = p_id) n
  where n.count > 0
$$;
