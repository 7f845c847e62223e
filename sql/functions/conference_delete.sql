-- Deletes a conference and everything of it but the audit.
create or replace function hoinghi.conference_delete(
  p_actor text, p_key text, p_request text, p_conference text, p_confirm text)
returns text[] language plpgsql as $$
declare
  answer text[];
  c hoinghi.conference;
  people bigint;
begin
  -- Whoever waits here for the same request finds its answer, and the conference gone.
  perform from hoinghi.conference where code = p_conference for update;
  answer := hoinghi.replay(0, p_key, p_request);
  if answer is not null then return answer; end if;
  c := hoinghi.held_conference(p_conference);
  select count(*) into people from hoinghi.delegate where conference_id = c.conference_id;
  if p_confirm is distinct from p_conference and (people > 0 or p_confirm is not null) then
    perform hoinghi.refuse('conference_unconfirmed', p_conference, people::text);
  end if;
  delete from hoinghi.certificate where conference_id = c.conference_id;
  delete from hoinghi.ticket where conference_id = c.conference_id;
  delete from hoinghi.conference_key where conference_id = c.conference_id;
  delete from hoinghi.import_change where conference_id = c.conference_id;
  delete from hoinghi.import_batch where conference_id = c.conference_id;
  delete from hoinghi.delegate_merge where conference_id = c.conference_id;
  delete from hoinghi.delegation_unit where conference_id = c.conference_id;
  delete from hoinghi.delegation where conference_id = c.conference_id;
  delete from hoinghi.delegate_unit where conference_id = c.conference_id;
  delete from hoinghi.quota where conference_id = c.conference_id;
  delete from hoinghi.scan where conference_id = c.conference_id;
  delete from hoinghi.enrolment where conference_id = c.conference_id;
  perform hoinghi.forget_versions(c.conference_id);
  delete from hoinghi.session_after where conference_id = c.conference_id;
  delete from hoinghi.speaker_time where conference_id = c.conference_id;
  delete from hoinghi.room_time where conference_id = c.conference_id;
  delete from hoinghi.assignment where conference_id = c.conference_id;
  delete from hoinghi.delegate where conference_id = c.conference_id;
  delete from hoinghi.topic_session where conference_id = c.conference_id;
  delete from hoinghi.speaker where conference_id = c.conference_id;
  delete from hoinghi.unit_alias where conference_id = c.conference_id;
  delete from hoinghi.unit where conference_id = c.conference_id;
  delete from hoinghi.participant_group where conference_id = c.conference_id;
  delete from hoinghi.room where conference_id = c.conference_id;
  delete from hoinghi.command_done where conference_id = c.conference_id;
  delete from hoinghi.conference where conference_id = c.conference_id;
  answer := hoinghi.done(c.conference_id, p_actor, null, null, 'conference delete', c.code,
    to_jsonb(c) || jsonb_build_object('delegates', people), null, array[c.code, people::text]);
  return hoinghi.keep_answer(p_key, p_request, answer);
end $$;
