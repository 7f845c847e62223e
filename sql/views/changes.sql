-- The versions that were published, with times of the conference's zone.
create or replace view report.programme_version as
select c.conference_id, c.code as conference, v.version, v.at at time zone c.zone as at, v.actor,
  v.note
from hoinghi.conference c
join hoinghi.programme_version v on v.conference_id = c.conference_id;

-- What differs between two of them, by item, with times of the conference's zone; older and newer
-- say which two, -1 being the draft.
create or replace view report.programme_change as
select c.conference_id, c.code as conference, o.version as older, n.version as newer, d.rank,
  d.change, d.session, d.fields, x.content ->> 'title' as title, x.content ->> 'kind' as kind,
  (x.content ->> 'number')::integer as number,
  (d.old).room_name as old_room, lower((d.old).during) at time zone c.zone as old_start,
  upper((d.old).during) at time zone c.zone as old_until, (d.new).room_name as new_room,
  lower((d.new).during) at time zone c.zone as new_start,
  upper((d.new).during) at time zone c.zone as new_until
from hoinghi.conference c
cross join lateral generate_series(-1, c.last_version) o (version)
cross join lateral generate_series(-1, c.last_version) n (version)
cross join lateral hoinghi.programme_diff(
  c.conference_id, nullif(o.version, -1), nullif(n.version, -1)) d
cross join lateral (select coalesce((d.new).content, (d.old).content) as content) x;

-- The same for each speaker who is to be told.
create or replace view report.speaker_change as
select c.conference_id, c.code as conference, o.version as older, n.version as newer, d.speaker,
  d.name, s.sort_key, d.rank, d.change, d.session, d.fields, x.content ->> 'title' as title,
  x.content ->> 'kind' as kind, (x.content ->> 'number')::integer as number,
  (d.old).room_name as old_room, lower((d.old).during) at time zone c.zone as old_start,
  upper((d.old).during) at time zone c.zone as old_until, (d.new).room_name as new_room,
  lower((d.new).during) at time zone c.zone as new_start,
  upper((d.new).during) at time zone c.zone as new_until
from hoinghi.conference c
cross join lateral generate_series(-1, c.last_version) o (version)
cross join lateral generate_series(-1, c.last_version) n (version)
cross join lateral hoinghi.programme_diff_people(
  c.conference_id, nullif(o.version, -1), nullif(n.version, -1)) d
cross join lateral (select coalesce((d.new).content, (d.old).content) as content) x
left join hoinghi.speaker s on s.conference_id = c.conference_id and s.speaker = d.speaker;
