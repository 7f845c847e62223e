-- Sessions that come after others have ended.

-- Sets what a session comes after; nothing clears it. What is placed already stays, and the answer
-- names it if it breaks the order now.
create or replace function hoinghi.session_after(
  p_actor text, p_key text, p_request text, p_conference text, p_session text, p_earlier text[])
returns text[] language plpgsql as $$
declare
  c hoinghi.conference := hoinghi.open_conference(p_conference);
  answer text[] := hoinghi.replay(c.conference_id, p_key, p_request);
  s hoinghi.topic_session;
  old text[];
  earlier text;
begin
  if answer is not null then return answer; end if;
  perform hoinghi.hold_programme(c.conference_id);
  s := hoinghi.held_session(c, p_session);
  foreach earlier in array p_earlier loop
    if not exists (select from hoinghi.topic_session t
        where t.conference_id = c.conference_id and t.session = earlier) then
      perform hoinghi.refuse('session_unknown', earlier, c.code);
    end if;
    if earlier = p_session then perform hoinghi.refuse('session_after_itself', p_session); end if;
    if p_session = any (hoinghi.sessions_before(c.conference_id, earlier)) then
      perform hoinghi.refuse('session_circle', p_session, earlier);
    end if;
  end loop;
  with gone as (
    delete from hoinghi.session_after f
    where f.conference_id = c.conference_id and f.session = p_session returning f.earlier
  ) select array_agg(gone.earlier::text order by gone.earlier) into old from gone;
  insert into hoinghi.session_after (conference_id, session, earlier)
  select distinct c.conference_id, p_session, e from unnest(p_earlier) e;
  return hoinghi.done(c.conference_id, p_actor, p_key, p_request, 'session after', p_session,
    to_jsonb(old), to_jsonb(p_earlier),
    array[p_session, nullif((select string_agg(distinct e, ' ' order by e)
        from unnest(p_earlier) e), ''),
      (select string_agg(distinct k.other, ' ' order by k.other)
        from hoinghi.clashes(c.conference_id, array[p_session], array[s.room::text],
          array[s.during]) k
        where k.rule = 'after' and s.state = 'scheduled' and s.override_reason is null)]);
end $$;

-- All sessions that must have ended before one begins, whatever way round.
create or replace function hoinghi.sessions_before(p_id bigint, p_session text)
returns text[] language sql stable as $$
  with recursive before (session) as (
    select f.earlier::text from hoinghi.session_after f
    where f.conference_id = p_id and f.session = p_session
    union
    select f.earlier::text from before b
    join hoinghi.session_after f on f.conference_id = p_id and f.session = b.session
  )
  select coalesce(array_agg(b.session), '{}') from before b
$$;
