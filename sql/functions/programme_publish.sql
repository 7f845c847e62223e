-- Publishing: the draft becomes a version, for ever.

-- What was published cannot be changed by any command, because not even the owner of the tables may.
-- Of a version only its place in a conference could be, and its items hold that; the foreign key
-- of the items needs the right to lock it.
revoke update, delete, truncate on hoinghi.programme_version, hoinghi.programme_item
  from current_user;
grant update (conference_id) on hoinghi.programme_version to current_user;

-- Removes what was published together with its conference, for which the right is lent.
create or replace function hoinghi.forget_versions(p_id bigint)
returns void language plpgsql as $$
begin
  if not exists (select from hoinghi.programme_version where conference_id = p_id) then return; end if;
  -- The catalogue does not let two lend it at once.
  perform pg_advisory_xact_lock(hashtextextended('hoinghi.programme_version', 0));
  grant update, delete on hoinghi.programme_item to current_user;
  grant delete on hoinghi.programme_version to current_user;
  delete from hoinghi.programme_item where conference_id = p_id;
  delete from hoinghi.programme_version where conference_id = p_id;
  revoke update, delete on hoinghi.programme_item from current_user;
  revoke delete on hoinghi.programme_version from current_user;
end $$;

-- The conference, held against everything else that changes in it.
create or replace function hoinghi.conference_alone(p_conference text)
returns hoinghi.conference language plpgsql as $$
declare
  c hoinghi.conference;
begin
  select * into c from hoinghi.conference where code = p_conference for update;
  if c.conference_id is null then
    perform hoinghi.refuse('conference_unknown', p_conference);
  end if;
  if c.state = 'closed' then perform hoinghi.refuse('conference_closed', p_conference); end if;
  return c;
end $$;

-- Gives sessions that have none their numbers, in programme order. One that takes the code of an
-- item published before takes its number and UUID, too.
create or replace function hoinghi.number_sessions(c hoinghi.conference)
returns void language plpgsql as $$
declare
  s record;
begin
  update hoinghi.topic_session t set event = i.event, uuid = i.uuid
  from hoinghi.draft_items(c.conference_id, c.last_version) i
  where t.conference_id = c.conference_id and t.session = i.session and i.state <> 'cancelled'
    and i.event is not null and (t.event, t.uuid) is distinct from (i.event, i.uuid);
  for s in
    select t.session from hoinghi.topic_session t
    where t.conference_id = c.conference_id and t.state in ('tentative', 'scheduled')
      and t.event is null
    order by lower(t.during), t.programme_order, t.session
  loop
    update hoinghi.topic_session set event = hoinghi.next_event(c.conference_id)
    where conference_id = c.conference_id and session = s.session;
  end loop;
end $$;

-- Gives people who will be published for the first time their numbers, in programme order.
create or replace function hoinghi.number_persons(p_id bigint)
returns void language sql as $$
  with last as (
    select greatest(c.last_person, max(p.person)) as person
    from hoinghi.conference c
    left join hoinghi.speaker p on p.conference_id = c.conference_id
    where c.conference_id = p_id group by c.last_person
  ), parts as (
    select a.speaker, row_number() over (order by lower(s.during), s.programme_order, s.session,
      case a.role when 'speaker' then 1 when 'moderator' then 2 else 3 end, a.speaking_order,
      a.speaker) as place
    from hoinghi.topic_session s
    join hoinghi.assignment a on a.conference_id = p_id and a.session = s.session
    join hoinghi.speaker p on p.conference_id = p_id and p.speaker = a.speaker
    where s.conference_id = p_id and s.state in ('tentative', 'scheduled') and p.person is null
  ), given as (
    update hoinghi.speaker p set person = l.person + n.number
    from (
      select f.speaker, row_number() over (order by min(f.place)) as number
      from parts f group by f.speaker) n, last l
    where p.conference_id = p_id and p.speaker = n.speaker
    returning p.person
  )
  update hoinghi.conference set last_person = (select max(g.person) from given g)
  where conference_id = p_id and exists (select from given)
$$;

-- Refuses a draft that says nothing new, not even of what is only kept to be given out.
create or replace function hoinghi.refuse_unchanged(c hoinghi.conference)
returns void language plpgsql as $$
declare
  last hoinghi.programme_version;
begin
  if exists (
      select from hoinghi.programme_draft(c.conference_id) d
      left join hoinghi.programme_item l on l.conference_id = c.conference_id
        and l.version = c.last_version and l.session = d.session
      where d.changed_in > c.last_version
        or (d.people, d.content - 'order') is distinct from (l.people, l.content - 'order')) then
    return;
  end if;
  if c.last_version = 0 then perform hoinghi.refuse('programme_empty', c.code); end if;
  select * into last from hoinghi.programme_version
  where conference_id = c.conference_id and version = c.last_version;
  perform hoinghi.refuse('programme_unchanged', c.code, last.version::text,
    hoinghi.clock(last.at, c.zone), hoinghi.printed_day((last.at at time zone c.zone)::date));
end $$;

-- Freezes the draft into the next version.
create or replace function hoinghi.programme_publish(
  p_actor text, p_key text, p_request text, p_conference text, p_note text)
returns text[] language plpgsql as $$
declare
  c hoinghi.conference := hoinghi.conference_alone(p_conference);
  answer text[] := hoinghi.replay(c.conference_id, p_key, p_request);
  made hoinghi.programme_version;
  counts integer[];
begin
  if answer is not null then return answer; end if;
  perform hoinghi.number_sessions(c);
  perform hoinghi.number_persons(c.conference_id);
  perform hoinghi.refuse_unchanged(c);
  insert into hoinghi.programme_version (conference_id, version, actor, note, items)
  select c.conference_id, c.last_version + 1, p_actor, p_note, count(*)
  from hoinghi.programme_draft(c.conference_id) returning * into made;
  insert into hoinghi.programme_item (conference_id, version, session, event, uuid, sequence,
    changed_in, state, room, room_name, during, people, content)
  select d.conference_id, made.version, d.session, d.event, d.uuid, d.sequence, d.changed_in,
    d.state, d.room, d.room_name, d.during, d.people, d.content
  from hoinghi.programme_draft(c.conference_id) d;
  update hoinghi.conference set last_version = made.version
  where conference_id = c.conference_id;
  counts := hoinghi.diff_counts(c.conference_id, c.last_version, made.version);
  return hoinghi.done(c.conference_id, p_actor, p_key, p_request, 'programme publish',
    made.version::text, null, to_jsonb(made),
    array[made.version::text, hoinghi.wire_time(made.at, c.zone), made.items::text]
      || counts::text[]);
end $$;
