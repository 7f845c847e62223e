-- Sessions that had better not run at the same time, or never may.

-- Sets what a session is kept apart from. Rules and wishes are set each for itself; nothing clears
-- them. A wish never weakens a rule: the answer names those that stay rules. What is placed already
-- stays, and the answer names what runs at the same time now.
create or replace function hoinghi.session_apart(
  p_actor text, p_key text, p_request text, p_conference text, p_session text, p_others text[],
  p_never boolean)
returns text[] language plpgsql as $$
declare
  c hoinghi.conference := hoinghi.open_conference(p_conference);
  answer text[] := hoinghi.replay(c.conference_id, p_key, p_request);
  s hoinghi.topic_session;
  old text[];
  other text;
begin
  if answer is not null then return answer; end if;
  perform hoinghi.hold_programme(c.conference_id);
  s := hoinghi.held_session(c, p_session);
  foreach other in array p_others loop
    if other = p_session then perform hoinghi.refuse('session_apart_itself', p_session); end if;
    if not exists (select from hoinghi.topic_session t
        where t.conference_id = c.conference_id and t.session = other) then
      perform hoinghi.refuse('session_unknown', other, c.code);
    end if;
  end loop;
  old := hoinghi.apart_from(c.conference_id, p_session, p_never);
  delete from hoinghi.session_apart a
  where a.conference_id = c.conference_id and p_session in (a.session, a.other)
    and a.never = p_never;
  insert into hoinghi.session_apart (conference_id, session, other, never)
  select distinct c.conference_id, least(p_session collate "C", o),
    greatest(p_session collate "C", o), p_never
  from unnest(p_others) o
  on conflict on constraint session_apart_pkey
    do update set never = session_apart.never or excluded.never;
  return hoinghi.done(c.conference_id, p_actor, p_key, p_request, 'session apart', p_session,
    to_jsonb(old), to_jsonb(p_others),
    array[p_session, nullif(array_to_string(
        hoinghi.apart_from(c.conference_id, p_session, p_never), ' '), ''),
      case when p_never then 'yes' else 'no' end,
      (select string_agg(t.session, ' ' order by t.session)
        from hoinghi.topic_session t
        where t.conference_id = c.conference_id and t.session = any (p_others)
          and t.state in ('tentative', 'scheduled') and t.during && s.during),
      case when not p_never then (select string_agg(r, ' ' order by r)
        from unnest(hoinghi.apart_from(c.conference_id, p_session, true)) r
        where r = any (p_others)) end]);
end $$;

-- What a session is kept apart from, by a rule or by a wish.
create or replace function hoinghi.apart_from(p_id bigint, p_session text, p_never boolean)
returns text[] language sql stable as $$
  select array(
    select case when a.session = p_session then a.other else a.session end::text
    from hoinghi.session_apart a
    where a.conference_id = p_id and p_session in (a.session, a.other) and a.never = p_never
    order by 1)
$$;
