-- What every report asks first.

-- :name report_settings
-- For the one transaction of a report: room to sort and join a long list in memory, a plan made for
-- the very conference, because conferences differ in size by a factor of ten thousand, and, where
-- the installation has it, the role that may only read the views.
select set_config('work_mem', '64MB', true),
  set_config('plan_cache_mode', 'force_custom_plan', true),
  (
    select set_config('role', rolname, true) from pg_roles
    where rolname = 'hoinghi_report' and pg_has_role(rolname, 'member')
      and has_schema_privilege(rolname, 'report', 'usage')
  )

-- :name report_conference
select title, first_day, last_day, place, profile, organizer, superior, symbol, signing, signer,
  signing_as
from report.conference
where conference = $1

-- :name report_edition
select edition, to_char(printed, 'HH24:MI'), printed::date from report.edition where conference = $1

-- :name report_unit_known
select from report.unit where conference = $1 and unit = $2

-- :name report_group_known
select from report.participant_group where conference = $1 and participant_group = $2

-- :name report_room_known
select from report.room where conference = $1 and room = $2

-- :name report_track_known
select from report.programme where conference = $1 and track = $2 limit 1

-- :name report_list
select report, title, formats, nullif(options, '') as options
from unnest($1::text[], $2::text[], $3::text[], $4::text[])
  as known (report, title, formats, options)
