-- Personal data that are shown.

-- Notes in the audit who asked for telephone numbers, addresses or years of birth, and with which
-- words. It is no change: papers keep their edition, and the delegate's history is not longer.
-- Of a conference that is not there nothing can be shown.
create or replace function hoinghi.disclosure_note(
  p_actor text, p_key text, p_request text, p_conference text, p_command text, p_words text)
returns text[] language plpgsql as $$
begin
  insert into hoinghi.audit (conference_id, actor, command, subject, after)
  select conference_id, p_actor, p_command, 'personal data',
    jsonb_build_object('request', p_words)
  from hoinghi.conference where code = p_conference;
  return null;
end $$;
