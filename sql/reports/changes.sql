-- :name report_versions
-- The versions, the latest first.
select version, to_char(at, 'HH24"h"MI'), at::date, actor, note
from report.programme_version
where conference = $1
order by version desc

-- :name report_changes
-- By what happened to them, then by time; -1 stands for the draft.
select rank, session, title, kind, number, nullif(array_to_string(fields, ' '), ''),
  old_start::date, to_char(old_start, 'HH24"h"MI'), to_char(old_until, 'HH24"h"MI'), old_room,
  new_start::date, to_char(new_start, 'HH24"h"MI'), to_char(new_until, 'HH24"h"MI'), new_room
from report.programme_change
where conference = $1 and older = $2 and newer = $3
order by rank, coalesce(new_start, old_start), session

-- :name report_speaker_changes
-- The same columns, then who it is.
select rank, session, title, kind, number, nullif(array_to_string(fields, ' '), ''),
  old_start::date, to_char(old_start, 'HH24"h"MI'), to_char(old_until, 'HH24"h"MI'), old_room,
  new_start::date, to_char(new_start, 'HH24"h"MI'), to_char(new_until, 'HH24"h"MI'), new_room,
  speaker, coalesce(name, speaker)
from report.speaker_change
where conference = $1 and older = $2 and newer = $3
order by sort_key, speaker, coalesce(new_start, old_start), session
