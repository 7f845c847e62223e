-- :name report_programme
-- Items without a time stand last in their half-day, those without a day last of all. Two
-- columns are minutes that can be subtracted, whatever the clocks do.
select session, title, kind, number, is_tentative, room_name, day, half,
  to_char(starts, 'HH24"h"MI'), to_char(ends, 'HH24"h"MI'), performer, synthetic,
  room, all_rooms, track, note, minutes, override_reason,
  (extract(epoch from lower(during)) / 60)::bigint,
  (extract(epoch from upper(during)) / 60)::bigint, shares_room
from report.programme
where conference = $1 and ($2::text is null or day = $2::date) and ($3::text is null or half = $3)
order by day nulls last,
  case half when 'morning' then 1 when 'afternoon' then 2 when 'evening' then 3 else 4 end,
  starts nulls last, programme_order, session

-- :name report_assignments
-- Who does what, in the order of speaking; $2 asks for one speaker only.
select session, speaker, role
from report.assignment
where conference = $1 and ($2::text is null or speaker = $2)
order by session, case role when 'speaker' then 1 when 'moderator' then 2 else 3 end,
  speaking_order, speaker

-- :name report_speakers
-- In the order of their first topics; those without a topic follow by name.
select speaker, person, is_titled, position, unit_name, unit_aliases, topics, is_unassigned
from report.speaker
where conference = $1 and ($2::text is null or speaker = $2)
order by topics[1] nulls last, sort_key, speaker

-- :name report_rooms
select room, name
from report.room
where conference = $1 and ($2::text is null or room = $2)
order by room
