-- Topic sessions: the items of a programme, apart from their time and place.
--
-- Locks, in this order everywhere: the conference (key share), the programme, sessions by code,
-- rooms by code, speakers by code, delegates by code.

-- The session, held until the command ends; refuses an unknown one.
create or replace function hoinghi.held_session(c hoinghi.conference, p_session text)
returns hoinghi.topic_session language plpgsql as $$
declare
  s hoinghi.topic_session;
begin
  select * into s from hoinghi.topic_session
  where conference_id = c.conference_id and session = p_session for no key update;
  if s.session is null then perform hoinghi.refuse('session_unknown', p_session, c.code); end if;
  return s;
end $$;

-- Refuses a day that the conference does not have.
create or replace function hoinghi.refuse_other_day(
  c hoinghi.conference, p_session text, p_day date)
returns void language plpgsql as $$
begin
  if p_day < c.first_day or p_day > c.last_day then
    perform hoinghi.refuse('session_outside', p_session, hoinghi.printed_day(p_day),
      hoinghi.printed_day(c.first_day), hoinghi.printed_day(c.last_day));
  end if;
end $$;

-- The next number by which others know a session of the conference, for ever.
create or replace function hoinghi.next_event(p_id bigint)
returns integer language sql as $$
  update hoinghi.conference set last_event = last_event + 1 where conference_id = p_id
  returning last_event
$$;

-- Adds a session. A topic without a number gets the next one, and without a code the code CD and
-- its number; other kinds take their code from the title. Orders leave room for nine between two.
create or replace function hoinghi.session_add(
  p_actor text, p_key text, p_request text, p_conference text, p_session text, p_base text,
  p_title text, p_title_source text, p_kind text, p_minutes integer, p_number integer,
  p_order integer, p_performer text, p_capacity integer, p_day date, p_half text, p_note text,
  p_synthetic boolean, p_track text, p_subtitle text, p_language text, p_url text,
  p_abstract text, p_expected integer, p_all_rooms boolean)
returns text[] language plpgsql as $$
declare
  c hoinghi.conference := hoinghi.open_conference(p_conference);
  answer text[] := hoinghi.replay(c.conference_id, p_key, p_request);
  s hoinghi.topic_session;
  next_order integer := p_order;
  next_number integer;
  next_event integer;
  base text;
  attempt integer := 0;
begin
  if answer is not null then return answer; end if;
  perform hoinghi.refuse_other_day(c, coalesce(p_session, p_title), p_day);
  -- From here on those who add sessions take turns.
  next_event := hoinghi.next_event(c.conference_id);
  if next_order is null then
    select coalesce(max(programme_order), 0) / 10 * 10 + 10 into next_order
    from hoinghi.topic_session where conference_id = c.conference_id;
  end if;
  -- Others may take the number or the code at the same moment: then the next is tried.
  loop
    next_number := p_number;
    if p_kind = 'topic' and p_number is null then
      select coalesce(max(number), 0) + 1 into next_number
      from hoinghi.topic_session where conference_id = c.conference_id;
    end if;
    base := coalesce(p_session, case when p_kind = 'topic' then 'CD' || next_number end,
      nullif(p_base, ''), p_kind);
    attempt := attempt + 1;
    insert into hoinghi.topic_session (conference_id, session, title, title_source, kind, number,
      programme_order, minutes, performer, capacity, day, half, note, synthetic, event, track,
      subtitle, language, url, abstract, expected, all_rooms)
    values (c.conference_id, base || case when attempt > 1 and p_session is null
        then '-' || attempt else '' end, p_title, p_title_source, p_kind, next_number,
      next_order, p_minutes, p_performer, p_capacity, p_day, p_half, p_note, p_synthetic,
      next_event, p_track, p_subtitle, p_language, p_url, p_abstract, p_expected, p_all_rooms)
    on conflict do nothing returning * into s;
    exit when s.session is not null;
    -- Perhaps the same request came twice at once, and the other has just been carried out.
    answer := hoinghi.replay(c.conference_id, p_key, p_request);
    if answer is not null then return answer; end if;
    perform hoinghi.refuse_taken_names(c, p_session, p_number);
  end loop;
  return hoinghi.done(c.conference_id, p_actor, p_key, p_request, 'session add', s.session,
    null, to_jsonb(s), array[s.session, s.number::text, s.title]);
end $$;

-- Refuses a code or a number that the caller chose and that is taken.
create or replace function hoinghi.refuse_taken_names(
  c hoinghi.conference, p_session text, p_number integer)
returns void language plpgsql as $$
declare
  other text;
begin
  if exists (select from hoinghi.topic_session
      where conference_id = c.conference_id and session = p_session) then
    perform hoinghi.refuse('session_exists', p_session);
  end if;
  select session into other from hoinghi.topic_session
  where conference_id = c.conference_id and number = p_number;
  if other is not null then
    perform hoinghi.refuse('session_number_taken', p_number::text, other,
      (select (max(number) + 1)::text from hoinghi.topic_session
        where conference_id = c.conference_id));
  end if;
end $$;

-- Changes what is given; the empty text clears a fact that may be missing.
create or replace function hoinghi.session_update(
  p_actor text, p_key text, p_request text, p_conference text, p_session text,
  p_title text, p_title_source text, p_kind text, p_minutes text, p_number text, p_order integer,
  p_performer text, p_day text, p_half text, p_note text, p_synthetic boolean, p_track text,
  p_subtitle text, p_language text, p_url text, p_abstract text, p_expected text,
  p_all_rooms boolean)
returns text[] language plpgsql as $$
declare
  c hoinghi.conference := hoinghi.open_conference(p_conference);
  answer text[] := hoinghi.replay(c.conference_id, p_key, p_request);
  s hoinghi.topic_session;
  old hoinghi.topic_session;
begin
  if answer is not null then return answer; end if;
  if coalesce(p_kind, p_all_rooms::text) is not null then
    perform hoinghi.hold_programme(c.conference_id);
  end if;
  old := hoinghi.held_session(c, p_session);
  if old.state in ('tentative', 'scheduled')
      and coalesce(p_minutes, p_day, p_half) is not null then
    perform hoinghi.refuse('session_placed', p_session,
      hoinghi.span(old.during, c.zone));
  end if;
  perform hoinghi.refuse_other_day(c, p_session, nullif(p_day, '')::date);
  if nullif(p_number, '')::integer is distinct from old.number then
    perform hoinghi.refuse_taken_names(c, null, nullif(p_number, '')::integer);
  end if;
  update hoinghi.topic_session set
    title = coalesce(p_title, title),
    title_source = case when p_title is null then title_source else p_title_source end,
    kind = coalesce(p_kind, kind),
    minutes = hoinghi.changed(minutes::text, p_minutes)::integer,
    number = hoinghi.changed(number::text, p_number)::integer,
    programme_order = coalesce(p_order, programme_order),
    performer = hoinghi.changed(performer, p_performer),
    day = hoinghi.changed(hoinghi.wire_day(day), p_day)::date,
    half = hoinghi.changed(half, p_half),
    note = hoinghi.changed(note, p_note),
    synthetic = coalesce(p_synthetic, synthetic),
    track = hoinghi.changed(track, p_track),
    subtitle = hoinghi.changed(subtitle, p_subtitle),
    language = hoinghi.changed(language, p_language),
    url = hoinghi.changed(url, p_url),
    abstract = hoinghi.changed(abstract, p_abstract),
    expected = hoinghi.changed(expected::text, p_expected)::integer,
    all_rooms = coalesce(p_all_rooms, all_rooms)
  where conference_id = c.conference_id and session = p_session returning * into s;
  return hoinghi.done(c.conference_id, p_actor, p_key, p_request, 'session update', p_session,
    to_jsonb(old), to_jsonb(s), array[s.session, s.number::text, s.title]);
end $$;

-- Removes a session with its assignments, unless delegates have to do with it.
create or replace function hoinghi.session_remove(
  p_actor text, p_key text, p_request text, p_conference text, p_session text)
returns text[] language plpgsql as $$
declare
  c hoinghi.conference := hoinghi.open_conference(p_conference);
  answer text[] := hoinghi.replay(c.conference_id, p_key, p_request);
  old hoinghi.topic_session;
  enrolments bigint;
  scans bigint;
  assignments jsonb;
  orders jsonb;
begin
  if answer is not null then return answer; end if;
  perform hoinghi.hold_programme(c.conference_id);
  old := hoinghi.held_session(c, p_session);
  select count(*) into enrolments from hoinghi.enrolment
  where conference_id = c.conference_id and session = p_session;
  select count(*) into scans from hoinghi.scan
  where conference_id = c.conference_id and session = p_session;
  if enrolments + scans > 0 then
    perform hoinghi.refuse('session_in_use', p_session, enrolments::text, scans::text);
  end if;
  with gone as (
    delete from hoinghi.assignment where conference_id = c.conference_id and session = p_session
    returning speaker, role
  ) select jsonb_agg(to_jsonb(gone)) into assignments from gone;
  with gone as (
    delete from hoinghi.session_after
    where conference_id = c.conference_id and p_session in (session, earlier)
    returning session, earlier
  ) select jsonb_agg(to_jsonb(gone)) into orders from gone;
  delete from hoinghi.topic_session
  where conference_id = c.conference_id and session = p_session;
  return hoinghi.done(c.conference_id, p_actor, p_key, p_request, 'session remove', p_session,
    to_jsonb(old) || jsonb_build_object('assignments', assignments, 'after', orders), null,
    array[p_session]);
end $$;
