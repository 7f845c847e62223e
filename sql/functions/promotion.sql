-- Gives free seats of a session to those who wait, in the order of their places, and answers how
-- many got one. The caller holds the session's row.
create or replace function hoinghi.promote_waiting(p_id bigint, p_session text)
returns integer language plpgsql as $$
declare
  promoted integer;
begin
  with free as (
    select e.delegate, e.place
    from hoinghi.topic_session s
    join hoinghi.enrolment e on e.conference_id = s.conference_id and e.session = s.session
    where s.conference_id = p_id and s.session = p_session and s.waiting > 0
      and e.conference_id = p_id and e.status = 'waitlisted'
    order by e.place
    limit (
      select greatest(coalesce(t.capacity, 2147483647) - t.taken, 0) from hoinghi.topic_session t
      where t.conference_id = p_id and t.session = p_session)
  ), seated as (
    update hoinghi.enrolment e set status = 'confirmed'
    from free f
    where e.conference_id = p_id and e.session = p_session and e.delegate = f.delegate
    returning e.delegate, e.place
  ), noted as (
    insert into hoinghi.audit (conference_id, actor, command, subject, before, after)
    select p_id, 'hoinghi', 'session promote', p_session || '/' || delegate,
      jsonb_build_object('status', 'waitlisted', 'place', place),
      jsonb_build_object('status', 'confirmed', 'place', place)
    from seated order by place
  )
  select count(*) into promoted from seated;
  if promoted > 0 then
    update hoinghi.topic_session set taken = taken + promoted, waiting = waiting - promoted
    where conference_id = p_id and session = p_session;
  end if;
  return promoted;
end $$;
