-- :name programme_versions
-- The latest first; changed counts the items that are new or differ from the version before.
select v.version, hoinghi.wire_time(v.at, c.zone) as at, v.actor, v.note, v.items,
  (select count(*) from hoinghi.programme_item i
    where i.conference_id = v.conference_id and i.version = v.version
      and i.changed_in = v.version) as changed
from hoinghi.conference c
join hoinghi.programme_version v on v.conference_id = c.conference_id
where c.conference_id = hoinghi.conference_of($1)
  and ($2::integer is null or v.version < $2)
order by v.version desc
limit $3

-- :name programme_show
select i.session, i.event, i.uuid, i.state, i.content ->> 'number' as number,
  i.content ->> 'kind' as kind, i.content ->> 'title' as title, i.content ->> 'track' as track,
  hoinghi.wire_time(lower(i.during), c.zone) as start,
  hoinghi.wire_time(upper(i.during), c.zone) as until, i.room, i.room_name as "room-name",
  hoinghi.people_line(i.people) as speakers, i.content ->> 'performer' as performer, i.sequence,
  i.changed_in as "changed-in"
from hoinghi.conference c
cross join lateral hoinghi.programme_rows(c.conference_id, hoinghi.version_asked($1, $2)) i
where c.conference_id = hoinghi.conference_of($1)
order by lower(i.during), (i.content ->> 'order')::integer, i.room_name, i.session

-- :name programme_diff
select d.change, d.session, coalesce((d.new).content, (d.old).content) ->> 'title' as title,
  nullif(array_to_string(d.fields, ' '), '') as fields, null::text as speaker, null::text as name,
  hoinghi.wire_time(lower((d.old).during), a.zone) as "old-start",
  hoinghi.wire_time(upper((d.old).during), a.zone) as "old-until", (d.old).room as "old-room",
  hoinghi.wire_time(lower((d.new).during), a.zone) as "new-start",
  hoinghi.wire_time(upper((d.new).during), a.zone) as "new-until", (d.new).room as "new-room",
  hoinghi.people_line((d.old).people) as "old-speakers",
  hoinghi.people_line((d.new).people) as "new-speakers"
from hoinghi.diff_asked($1, $2, $3) a
cross join lateral hoinghi.programme_diff(a.id, a.older, a.newer) d
order by d.rank, lower(coalesce((d.new).during, (d.old).during)), d.session

-- :name programme_diff_people
select d.change, d.session, coalesce((d.new).content, (d.old).content) ->> 'title' as title,
  nullif(array_to_string(d.fields, ' '), '') as fields, d.speaker, d.name,
  hoinghi.wire_time(lower((d.old).during), a.zone) as "old-start",
  hoinghi.wire_time(upper((d.old).during), a.zone) as "old-until", (d.old).room as "old-room",
  hoinghi.wire_time(lower((d.new).during), a.zone) as "new-start",
  hoinghi.wire_time(upper((d.new).during), a.zone) as "new-until", (d.new).room as "new-room",
  null::text as "old-speakers", null::text as "new-speakers"
from hoinghi.diff_asked($1, $2, $3) a
cross join lateral hoinghi.programme_diff_people(a.id, a.older, a.newer) d
left join hoinghi.speaker s on s.conference_id = a.id and s.speaker = d.speaker
order by s.sort_key, d.speaker, lower(coalesce((d.new).during, (d.old).during)), d.session

-- :name programme_check
select p.problem, p.session, p.other, p.speaker, p.room,
  hoinghi.wire_time(lower(p.during), c.zone) as start,
  hoinghi.wire_time(upper(p.during), c.zone) as until, p.note, p.count
from hoinghi.conference c
cross join lateral hoinghi.programme_problems(c.conference_id) p
where c.conference_id = hoinghi.conference_of($1)
order by p.rank, lower(p.during), p.session, p.other, p.speaker
limit $2

-- :name programme_export_head
-- The version as files name it, and the conference.
select coalesce(a.version::text, 'draft') as version, c.title, lower(c.code) as acronym,
  hoinghi.wire_day(c.first_day) as first_day, hoinghi.wire_day(c.last_day) as last_day, c.zone,
  c.place, c.url, (c.imported ->> 'dayChange')::integer as day_change,
  m.names, m.texts, t.names as tracks, t.slugs, t.colors
from hoinghi.conference c
cross join lateral (select hoinghi.version_asked($1, $2) as version) a
cross join lateral hoinghi.imported_texts(c.imported -> 'more') m
cross join lateral (
  select array_agg(e.t ->> 'name' order by e.n) as names,
    array_agg(e.t ->> 'slug' order by e.n) as slugs,
    array_agg(e.t ->> 'color' order by e.n) as colors
  from jsonb_array_elements(coalesce(c.imported -> 'tracks', '[]')) with ordinality e (t, n)) t
where c.conference_id = hoinghi.conference_of($1)

-- :name programme_export_rooms
-- Hall 2 stands before hall 10.
select r.name, r.capacity, r.imported ->> 'guid' as guid,
  r.imported ->> 'description' as description, m.names, m.texts
from hoinghi.room r
cross join lateral hoinghi.imported_texts(r.imported -> 'more') m
where r.conference_id = hoinghi.conference_of($1) and ($2::text is null or r.room = $2)
order by regexp_replace(r.name, '(\d+)', '0000000\1', 'g') collate "C", r.room

-- :name programme_export_items
-- One version, or the draft, or what of it concerns a room, a speaker or a track. The stamp is the
-- time of the version that last changed the item, in UTC as calendars write it. Who does it without
-- being a speaker is told to calendars, which nobody reads back.
select i.session, i.event, i.uuid, i.sequence, i.state, i.room_name,
  to_char(lower(i.during) at time zone c.zone, 'YYYY-MM-DD"T"HH24:MI') as start,
  (extract(epoch from (lower(i.during) at time zone c.zone)
    - (lower(i.during) at time zone 'UTC')) / 60)::integer as shift,
  (extract(epoch from upper(i.during) - lower(i.during)) / 60)::integer as minutes,
  to_char(coalesce(v.at, now()) at time zone 'UTC', 'YYYYMMDD"T"HH24MISS"Z"') as stamp,
  i.content ->> 'title' as title, i.content ->> 'subtitle' as subtitle,
  i.content ->> 'abstract' as abstract, i.content ->> 'description' as description,
  i.content ->> 'track' as track,
  coalesce(i.content #>> '{imported,type}', i.content ->> 'kind') as type,
  i.content ->> 'language' as language, i.content ->> 'url' as url,
  i.content #>> '{imported,logo}' as logo, i.content #>> '{imported,slug}' as slug,
  i.content #>> '{imported,license}' as license,
  coalesce((i.content #>> '{imported,mayRecord}')::boolean, true) as may_record,
  case when p.names is null and $6 and i.content ? 'performer'
    then array[i.content ->> 'performer'] else p.names end as names,
  p.ids, p.uuids, p.roles, p.biographies, l.titles as link_titles, l.urls as link_urls,
  l.types as link_types, t.titles as attachment_titles, t.urls as attachment_urls,
  t.types as attachment_types, p.urls, p.avatars, m.names as more_names, m.texts as more_texts,
  i.content ->> 'performer' as performer
from hoinghi.export_asked($1, $2, $3, $4, $5) a
join hoinghi.conference c on c.conference_id = a.id
cross join lateral hoinghi.programme_feed(c.conference_id, a.version, $3, $4, $5, $6) i
left join hoinghi.programme_version v
  on v.conference_id = c.conference_id and v.version = i.changed_in
cross join lateral (
  select array_agg(e.p ->> 'name' order by e.n) as names,
    array_agg(e.p ->> 'person' order by e.n) as ids,
    array_agg(e.p ->> 'uuid' order by e.n) as uuids,
    array_agg(e.p ->> 'role' order by e.n) as roles,
    array_agg(e.p ->> 'biography' order by e.n) as biographies,
    array_agg(e.p ->> 'url' order by e.n) as urls,
    array_agg(e.p ->> 'avatar' order by e.n) as avatars
  from jsonb_array_elements(i.people) with ordinality e (p, n)) p
cross join lateral hoinghi.imported_links(i.content #> '{imported,links}') l
cross join lateral hoinghi.imported_links(i.content #> '{imported,attachments}') t
cross join lateral hoinghi.imported_texts(i.content #> '{imported,more}') m
order by lower(i.during), (i.content ->> 'order')::integer, i.room_name, i.session
