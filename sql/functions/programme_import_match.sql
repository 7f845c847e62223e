-- Finds what a file means: rooms by their names; people and sessions by what is the same for ever,
-- then by what the file knows them by, then by their names.

-- Whether something was imported from this source: files are of one source when they have the same
-- title or the same acronym.
create or replace function hoinghi.same_source(
  p_imported jsonb, p_source text, p_acronym text)
returns boolean language sql immutable as $$
  select coalesce(p_imported ->> 'source' = p_source
    or p_imported ->> 'acronym' = nullif(p_acronym, ''), false)
$$;

-- Gives codes to what is new: the base, or the base and a number behind it. All of one base are
-- numbered at once; only what meets a code of another base tries again.
create or replace function hoinghi.programme_codes(
  p_taken text[], p_refs integer[], p_bases text[])
returns table (ref integer, code text) language plpgsql as $$
declare
  step integer := 0;
begin
  truncate pg_temp.programme_code;
  insert into pg_temp.programme_code
  select u.ref, u.base, row_number() over (partition by u.base order by u.ref),
    count(*) over (partition by u.base)
  from unnest(p_refs, p_bases) u (ref, base);
  analyze pg_temp.programme_code;
  while exists (select from pg_temp.programme_code o where o.code is null) loop
    update pg_temp.programme_code p set code = w.code
    from (
      select distinct on (t.code) t.ref, t.code from (
        select n.ref, n.base || coalesce('-' || nullif(n.nth + step * n.size, 1), '') as code
        from pg_temp.programme_code n where n.code is null) t
      where t.code <> all (p_taken)
        and not exists (select from pg_temp.programme_code d where d.code = t.code)
      order by t.code, t.ref) w
    where w.ref = p.ref;
    step := step + 1;
  end loop;
  return query select p.ref, p.code from pg_temp.programme_code p;
end $$;

create or replace function hoinghi.programme_match_rooms(p_id bigint)
returns void language plpgsql as $$
begin
  update pg_temp.programme_room p set room = k.room
  from (
    select distinct on (n.ref) n.ref, r.room::text
    from pg_temp.programme_room n
    join hoinghi.room r on r.conference_id = p_id
      and (lower(r.name) = lower(n.name) or r.room = n.name)
    order by n.ref, lower(r.name) = lower(n.name) desc, r.room) k
  where k.ref = p.ref;
  -- Names that only differ in case are one room.
  with missing as materialized (
    select distinct on (lower(o.name)) lower(o.name) as name, o.ref, o.base
    from pg_temp.programme_room o where o.room is null order by lower(o.name), o.ref
  ), codes as materialized (
    select g.ref, g.code from (
      select array_agg(m.ref order by m.ref) as refs, array_agg(m.base order by m.ref) as bases
      from missing m) a, hoinghi.programme_codes(array(
        select r.room::text from hoinghi.room r where r.conference_id = p_id), a.refs, a.bases) g
  )
  update pg_temp.programme_room p set room = g.code, is_new = p.ref = m.ref
  from missing m join codes g on g.ref = m.ref
  where p.room is null and m.name = lower(p.name);
  update pg_temp.programme_room p set is_changed = true
  from hoinghi.room r
  where r.conference_id = p_id and r.room = p.room and not p.is_new
    and not coalesce(r.imported, '{}') @> p.facts;
end $$;

-- Of people, a name alone is enough only where nothing else tells two of them apart.
create or replace function hoinghi.programme_match_people(
  p_id bigint, p_source text, p_acronym text)
returns void language plpgsql as $$
begin
  truncate pg_temp.programme_known;
  insert into pg_temp.programme_known (code, uuid, id, guid, name, person, place, ours)
  select s.speaker, s.uuid::text, s.imported ->> 'id', s.imported ->> 'guid',
    lower(hoinghi.printed_name(s.titles, s.name, null)), s.person::text,
    row_number() over (order by s.person, s.speaker),
    hoinghi.same_source(s.imported, p_source, p_acronym)
  from hoinghi.speaker s where s.conference_id = p_id and s.name is not null;
  for pass in 1..5 loop
    update pg_temp.programme_person p set speaker = m.code
    from (
      select i.ref, k.code from (
        select n.ref, t.key, row_number() over (partition by t.key order by n.ref) as nth,
          n.id is not null as has_id, n.guid is not null as has_guid
        from pg_temp.programme_person n
        cross join lateral (select case pass when 1 then n.guid when 2 then n.guid when 3 then n.id
          else lower(hoinghi.printed_name(n.titles, n.name, null))
            || case pass when 4 then ' ' || n.id else '' end end as key) t
        where n.speaker is null and t.key is not null) i
      join (
        select n.code, t.key, row_number() over (partition by t.key order by n.place) as nth,
          n.ours and n.id is not null as has_id, n.ours and n.guid is not null as has_guid
        from pg_temp.programme_known n
        cross join lateral (select case pass when 1 then n.uuid when 2 then n.guid
          when 3 then case when n.ours then n.id end
          when 4 then n.name || ' ' || n.person else n.name end as key) t
        where t.key is not null and not exists (
          select from pg_temp.programme_person o where o.speaker = n.code)) k
      on k.key = i.key and k.nth = i.nth
      where pass < 4 or not (k.has_id and i.has_id or k.has_guid and i.has_guid)) m
    where m.ref = p.ref;
  end loop;
  update pg_temp.programme_person p set speaker = g.code, is_new = true
  from (
    select array_agg(o.ref order by o.ref) as refs, array_agg(o.base order by o.ref) as bases
    from pg_temp.programme_person o where o.speaker is null) a,
  hoinghi.programme_codes(array(
    select s.speaker::text from hoinghi.speaker s where s.conference_id = p_id), a.refs, a.bases) g
  where g.ref = p.ref;
end $$;

-- Sessions: by UUID, by the UUID that the file gave earlier, by its id and its slug of an earlier
-- import from the same source, by our code, and by the title where a file has nothing else. Those
-- that share one of these are told apart by their order.
create or replace function hoinghi.programme_match_sessions(
  p_id bigint, p_source text, p_acronym text)
returns void language plpgsql as $$
begin
  truncate pg_temp.programme_known;
  insert into pg_temp.programme_known (code, uuid, id, guid, slug, name, place, ours)
  select s.session, s.uuid::text, s.imported ->> 'id', s.imported ->> 'guid',
    s.imported ->> 'slug', lower(s.title),
    row_number() over (order by s.programme_order, s.session),
    hoinghi.same_source(s.imported, p_source, p_acronym)
  from hoinghi.topic_session s where s.conference_id = p_id;
  insert into pg_temp.programme_aim (row)
  select r.row from pg_temp.programme_row r;
  analyze pg_temp.programme_aim;
  for pass in 1..6 loop
    update pg_temp.programme_aim p set session = m.code, is_new = false
    from (
      select i.row, k.code from (
        select n.row, t.key, row_number() over (partition by t.key order by n.row) as nth
        from pg_temp.programme_row n
        cross join lateral (select case pass when 1 then n.guid when 2 then n.guid when 3 then n.id
          when 4 then n.slug when 5 then case when n.guid is null then n.code end
          when 6 then case when coalesce(n.guid, n.id, n.slug, n.code) is null
            then lower(n.title) end end as key) t
        where t.key is not null and exists (
          select from pg_temp.programme_aim a where a.row = n.row and a.session is null)) i
      join (
        select n.code, t.key, row_number() over (partition by t.key order by n.place) as nth
        from pg_temp.programme_known n
        cross join lateral (select case when pass = 1 then n.uuid when pass = 5 then n.code
          when n.ours then case pass when 2 then n.guid when 3 then n.id when 4 then n.slug
            else n.name end end as key) t
        where t.key is not null and not exists (
          select from pg_temp.programme_aim a where a.session = n.code)) k
      on k.key = i.key and k.nth = i.nth) m
    where m.row = p.row;
  end loop;
end $$;

-- Where a file that says only a part names nobody, those of before stay.
create or replace function hoinghi.programme_keep_people(p_id bigint)
returns void language plpgsql as $$
begin
  with kept as materialized (
    select a.row, t.speaker::text, t.role, t.speaking_order
    from pg_temp.programme_aim a
    join hoinghi.assignment t on t.conference_id = p_id and t.session = a.session
    where not exists (select from pg_temp.programme_part w where w.row = a.row)
  ), people as (
    insert into pg_temp.programme_person (ref, name, speaker)
    select -row_number() over (order by k.speaker), coalesce(p.name, k.speaker), k.speaker
    from (select distinct d.speaker from kept d) k
    join hoinghi.speaker p on p.conference_id = p_id and p.speaker = k.speaker
    returning ref, speaker
  )
  insert into pg_temp.programme_part
  select k.row, p.ref, k.role, k.speaking_order from kept k join people p on p.speaker = k.speaker;
end $$;
