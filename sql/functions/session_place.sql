-- Placing sessions automatically: what the search must know, and carrying out what it found.
-- Times are minutes since the first midnight of the conference.

-- The first midnight of the conference.
create or replace function hoinghi.placing_origin(c hoinghi.conference)
returns timestamptz language sql stable as $$
  select c.first_day::timestamp at time zone c.zone
$$;

-- How many minutes after the first midnight an instant is.
create or replace function hoinghi.placing_minute(c hoinghi.conference, p_at timestamptz)
returns integer language sql stable as $$
  select (extract(epoch from p_at - hoinghi.placing_origin(c)) / 60)::integer
$$;

-- A span of time as 480-690; one without an end reaches to the end of the conference.
create or replace function hoinghi.placing_span(c hoinghi.conference, p_during tstzrange)
returns text language sql stable as $$
  select hoinghi.placing_minute(c, coalesce(lower(p_during), hoinghi.placing_origin(c))) || '-'
    || hoinghi.placing_minute(c, coalesce(upper(p_during), hoinghi.conference_end(c)))
$$;

-- The hours in which sessions may be: of each day, numbered from 0, its stretches.
create or replace function hoinghi.placing_hours(
  p_conference text, p_from text, p_until text, p_hours text)
returns table (day integer, span text) language plpgsql stable as $$
declare
  c hoinghi.conference;
begin
  select * into c from hoinghi.conference
  where conference_id = hoinghi.conference_of(p_conference);
  return query
    select (lower(h) at time zone c.zone)::date - c.first_day, hoinghi.placing_span(c, h)
    from unnest(hoinghi.hours_asked(c, p_from, p_until, null, p_hours)) h
    order by lower(h);
end $$;

-- The sessions that have to do with it. task is place for those that look for a place, fixed for
-- those that stay, and break for what keeps all rooms free.
create or replace function hoinghi.placing_sessions(p_conference text, p_sessions text[])
returns table (session text, task text, minutes integer, expected integer, people text[],
  track text, popularity integer, room text, start integer, earlier text[], kind text,
  day integer, half text, apart text[], never text[])
language plpgsql stable as $$
declare
  c hoinghi.conference;
  named text;
  s hoinghi.topic_session;
begin
  select * into c from hoinghi.conference
  where conference_id = hoinghi.conference_of(p_conference);
  foreach named in array coalesce(p_sessions, '{}') loop
    select * into s from hoinghi.topic_session t
    where t.conference_id = c.conference_id and t.session = named;
    if s.session is null then perform hoinghi.refuse('session_unknown', named, c.code); end if;
    if s.state = 'cancelled' then perform hoinghi.refuse('session_cancelled', named); end if;
    if s.minutes is null and s.during is null then
      perform hoinghi.refuse('session_length_missing', named);
    end if;
  end loop;
  return query
    select t.session::text,
      case when t.session = any (p_sessions) or t.state = 'draft' then 'place'
        when t.all_rooms then 'break' else 'fixed' end,
      coalesce((extract(epoch from upper(t.during) - lower(t.during)) / 60)::integer, t.minutes),
      nullif(greatest(t.expected, t.capacity, t.taken), 0),
      array(select distinct a.speaker::text from hoinghi.assignment a
        where a.conference_id = c.conference_id and a.session = t.session order by 1),
      t.track::text,
      coalesce(t.taken, 0) + coalesce(t.waiting, 0), t.room::text,
      hoinghi.placing_minute(c, lower(t.during)),
      array(select a.earlier::text from hoinghi.session_after a
        where a.conference_id = c.conference_id and a.session = t.session order by 1),
      t.kind, t.day - c.first_day, t.half,
      hoinghi.apart_from(c.conference_id, t.session, false),
      hoinghi.apart_from(c.conference_id, t.session, true)
    from hoinghi.topic_session t
    where t.conference_id = c.conference_id and (t.session = any (p_sessions)
      or t.state in ('tentative', 'scheduled')
      or t.state = 'draft' and p_sessions is null and t.minutes is not null)
    order by t.programme_order, t.number, t.session;
end $$;

-- What an earlier request with this key answered.
create or replace function hoinghi.placing_replay(
  p_conference text, p_key text, p_request text)
returns text[] language plpgsql as $$
declare
  c hoinghi.conference := hoinghi.open_conference(p_conference);
begin
  return hoinghi.replay(c.conference_id, p_key, p_request);
end $$;

-- Carries out what was found: all or nothing, each place by the same rules as a place given by
-- hand, since the programme may have changed during the search.
create or replace function hoinghi.session_place(
  p_actor text, p_key text, p_request text, p_conference text, p_tentative boolean,
  p_sessions text[], p_starts text[], p_minutes text[], p_rooms text[], p_unplaced text[])
returns text[] language plpgsql as $$
declare
  c hoinghi.conference := hoinghi.open_conference(p_conference);
  answer text[] := hoinghi.replay(c.conference_id, p_key, p_request);
  settled hoinghi.topic_session[];
begin
  if answer is not null then return answer; end if;
  perform hoinghi.hold_programme(c.conference_id);
  perform 1 from hoinghi.topic_session
  where conference_id = c.conference_id and session = any (p_sessions)
  order by session for no key update;
  perform hoinghi.refuse_cancelled(c, p_sessions);
  perform hoinghi.lift_together(c.conference_id, p_sessions);
  settled := hoinghi.settle_sessions(c, p_sessions,
    array(select nullif(r.room, '') from unnest(p_rooms) with ordinality r (room, n) order by r.n),
    array(select tstzrange(o.origin + make_interval(mins => p.start),
        o.origin + make_interval(mins => p.start + p.minutes))
      from unnest(p_starts::integer[], p_minutes::integer[])
        with ordinality p (start, minutes, n),
        hoinghi.placing_origin(c) o (origin)
      order by p.n),
    array_fill(case when p_tentative then 'tentative' else 'scheduled' end,
      array[cardinality(p_sessions)]), null, p_actor);
  return hoinghi.done(c.conference_id, p_actor, p_key, p_request, 'session place', c.code,
    null, to_jsonb(settled), array[cardinality(p_sessions)::text, cardinality(p_unplaced)::text,
      nullif(array_to_string(p_sessions, ' '), ''), nullif(array_to_string(p_unplaced, ' '), '')]);
end $$;

-- Refuses sessions that were cancelled.
create or replace function hoinghi.refuse_cancelled(c hoinghi.conference, p_sessions text[])
returns void language plpgsql as $$
declare
  cancelled text;
begin
  select session into cancelled from hoinghi.topic_session
  where conference_id = c.conference_id and session = any (p_sessions) and state = 'cancelled'
  order by session limit 1;
  if cancelled is not null then perform hoinghi.refuse('session_cancelled', cancelled); end if;
end $$;
