-- Removes what an earlier run left of a fixture's conference.
do $$
declare
  id bigint := (select conference_id from hoinghi.conference where code = 'RT');
  named text;
begin
  foreach named in array array['scan', 'enrolment', 'delegate', 'assignment', 'topic_session',
    'speaker', 'unit_alias', 'unit', 'participant_group', 'room', 'command_done', 'audit',
    'conference'] loop
    execute format('delete from hoinghi.%I where conference_id = $1', named) using id;
  end loop;
end $$;
