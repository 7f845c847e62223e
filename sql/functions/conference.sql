-- Conferences. The keys of creating, copying and deleting one are kept under conference 0, because
-- the conference is not there before or not there afterwards.

-- The conference, held alone: closing, deleting and moving its days wait for whoever is changing
-- something in it, and keep everyone else waiting.
create or replace function hoinghi.held_conference(p_conference text)
returns hoinghi.conference language plpgsql as $$
declare
  c hoinghi.conference;
begin
  select * into c from hoinghi.conference where code = p_conference for update;
  if c.conference_id is null then
    perform hoinghi.refuse('conference_unknown', p_conference);
  end if;
  return c;
end $$;

-- Keeps the answer of a command whose audit belongs elsewhere than its key.
create or replace function hoinghi.keep_answer(p_key text, p_request text, p_answer text[])
returns text[] language plpgsql as $$
begin
  if p_key is not null then
    insert into hoinghi.command_done (conference_id, key, request, answer)
    values (0, p_key, p_request, p_answer);
  end if;
  return p_answer;
end $$;

-- The zone's own spelling; refuses a zone that the server does not know.
create or replace function hoinghi.zone_of(p_zone text)
returns text language plpgsql stable as $$
declare
  zone text;
begin
  -- The zone of nearly every conference need not be looked up among six hundred files.
  if p_zone = 'Asia/Ho_Chi_Minh' then return p_zone; end if;
  select name into zone from pg_timezone_names where lower(name) = lower(p_zone) limit 1;
  if zone is null then perform hoinghi.refuse('zone_unknown', p_zone); end if;
  return zone;
end $$;

-- The values of a reply about a conference, in the order of its fields.
create or replace function hoinghi.conference_answer(c hoinghi.conference)
returns text[] language sql stable as $$
  select array[c.code, c.title, hoinghi.wire_day(c.first_day), hoinghi.wire_day(c.last_day), c.zone,
    c.profile, hoinghi.wire_day(c.list_deadline)]
$$;

create or replace function hoinghi.check_days(p_first date, p_last date)
returns void language plpgsql as $$
begin
  if p_last < p_first then
    perform hoinghi.refuse('days_backwards', hoinghi.printed_day(p_first),
      hoinghi.printed_day(p_last));
  end if;
  if p_last >= p_first + 60 then
    perform hoinghi.refuse('days_too_many', (p_last - p_first + 1)::text);
  end if;
end $$;

-- Refuses to sign in somebody's stead, by order or authorised, while nobody is named for whom: the
-- letters before the position would be missing on paper.
create or replace function hoinghi.check_signing(p_as text, p_signing text)
returns void language plpgsql as $$
begin
  if p_signing is null and p_as in ('ky-thay', 'thua-lenh', 'thua-uy-quyen') then
    perform hoinghi.refuse('signing_missing', p_as);
  end if;
end $$;

create or replace function hoinghi.conference_create(
  p_actor text, p_key text, p_request text, p_conference text, p_title text, p_source text,
  p_from date, p_to date, p_place text, p_zone text, p_organizer text, p_profile text,
  p_list_deadline date, p_note text, p_synthetic boolean, p_room_buffer integer,
  p_speaker_buffer integer, p_superior text, p_symbol text, p_signing text, p_signer text,
  p_signing_as text, p_certificate_share integer)
returns text[] language plpgsql as $$
declare
  answer text[] := hoinghi.replay(0, p_key, p_request);
  made hoinghi.conference;
begin
  if answer is not null then return answer; end if;
  perform hoinghi.check_days(p_from, coalesce(p_to, p_from));
  perform hoinghi.check_signing(p_signing_as, p_signing);
  insert into hoinghi.conference (code, title, title_source, first_day, last_day, zone, place,
    organizer, profile, list_deadline, note, synthetic, room_buffer, speaker_buffer, superior,
    symbol, signing, signer, signing_as, certificate_share)
  values (p_conference, p_title, p_source, p_from, coalesce(p_to, p_from), hoinghi.zone_of(p_zone),
    p_place, p_organizer, p_profile, p_list_deadline, p_note, p_synthetic, p_room_buffer,
    p_speaker_buffer, p_superior, p_symbol, p_signing, p_signer,
    coalesce(p_signing_as, 'thay-mat'), p_certificate_share)
  on conflict on constraint conference_code_unique do nothing returning * into made;
  if made.conference_id is null then
    -- Perhaps the same request came twice at once, and the other has just been carried out.
    answer := hoinghi.replay(0, p_key, p_request);
    if answer is not null then return answer; end if;
    perform hoinghi.refuse('conference_exists', p_conference);
  end if;
  answer := hoinghi.done(made.conference_id, p_actor, null, null, 'conference create', made.code,
    null, to_jsonb(made), hoinghi.conference_answer(made));
  return hoinghi.keep_answer(p_key, p_request, answer);
end $$;

-- Refuses new days that leave out a session with a time or a day whose roll was called.
create or replace function hoinghi.conference_days_kept(p_id bigint, p_first date, p_last date)
returns void language plpgsql as $$
declare
  outside record;
begin
  select session, day into outside from hoinghi.topic_session
  where conference_id = p_id and day not between p_first and p_last and state <> 'cancelled'
  order by day, session limit 1;
  if outside.session is not null then
    perform hoinghi.refuse('days_in_use', outside.session, hoinghi.printed_day(outside.day));
  end if;
  select day into outside from hoinghi.scan
  where conference_id = p_id and day not between p_first and p_last order by day limit 1;
  if outside.day is not null then
    perform hoinghi.refuse('days_called', hoinghi.printed_day(outside.day));
  end if;
end $$;

-- Refuses another zone once a session has a time: its clock times would move.
create or replace function hoinghi.conference_zone_kept(
  p_conference hoinghi.conference, p_zone text)
returns void language plpgsql as $$
declare
  one text;
  uses bigint;
begin
  if p_zone = p_conference.zone then return; end if;
  select count(*), min(session) into uses, one from hoinghi.topic_session
  where conference_id = p_conference.conference_id and during is not null;
  if uses > 0 then
    perform hoinghi.refuse('zone_in_use', p_conference.zone, uses::text, one);
  end if;
end $$;

create or replace function hoinghi.conference_update(
  p_actor text, p_key text, p_request text, p_conference text, p_title text, p_source text,
  p_from date, p_to date, p_place text, p_zone text, p_organizer text, p_profile text,
  p_list_deadline text, p_note text, p_synthetic boolean, p_room_buffer integer,
  p_speaker_buffer integer, p_superior text, p_symbol text, p_signing text, p_signer text,
  p_signing_as text, p_certificate_share integer)
returns text[] language plpgsql as $$
declare
  old hoinghi.conference := hoinghi.held_conference(p_conference);
  answer text[];
  new hoinghi.conference := old;
begin
  if old.state = 'closed' then perform hoinghi.refuse('conference_closed', p_conference); end if;
  answer := hoinghi.replay(old.conference_id, p_key, p_request);
  if answer is not null then return answer; end if;
  -- A single day moves as a whole; of several days only those named change.
  new.first_day := coalesce(p_from, old.first_day);
  new.last_day := coalesce(p_to,
    case when old.last_day = old.first_day then new.first_day else old.last_day end);
  perform hoinghi.check_days(new.first_day, new.last_day);
  perform hoinghi.conference_days_kept(old.conference_id, new.first_day, new.last_day);
  if p_zone is not null then
    new.zone := hoinghi.zone_of(p_zone);
    perform hoinghi.conference_zone_kept(old, new.zone);
  end if;
  new.signing := hoinghi.changed(old.signing, p_signing);
  new.signing_as := coalesce(p_signing_as, old.signing_as);
  if new.signing is distinct from old.signing or new.signing_as <> old.signing_as then
    perform hoinghi.check_signing(new.signing_as, new.signing);
  end if;
  update hoinghi.conference set title = coalesce(p_title, title),
    title_source = case when p_title is null then title_source else p_source end,
    first_day = new.first_day, last_day = new.last_day, zone = new.zone,
    place = hoinghi.changed(place, p_place), organizer = hoinghi.changed(organizer, p_organizer),
    profile = coalesce(p_profile, profile),
    list_deadline = hoinghi.changed(list_deadline::text, p_list_deadline)::date,
    note = hoinghi.changed(note, p_note), synthetic = coalesce(p_synthetic, synthetic),
    room_buffer = coalesce(p_room_buffer, room_buffer),
    speaker_buffer = coalesce(p_speaker_buffer, speaker_buffer),
    superior = hoinghi.changed(superior, p_superior), symbol = hoinghi.changed(symbol, p_symbol),
    signing = new.signing, signing_as = new.signing_as,
    signer = hoinghi.changed(signer, p_signer),
    certificate_share = coalesce(p_certificate_share, certificate_share)
  where conference_id = old.conference_id returning * into new;
  return hoinghi.done(old.conference_id, p_actor, p_key, p_request, 'conference update', new.code,
    to_jsonb(old), to_jsonb(new), hoinghi.conference_answer(new));
end $$;

-- Closes a conference, or opens it again.
create or replace function hoinghi.conference_turn(
  p_actor text, p_key text, p_request text, p_conference text, p_state text)
returns text[] language plpgsql as $$
declare
  c hoinghi.conference := hoinghi.held_conference(p_conference);
  answer text[] := hoinghi.replay(c.conference_id, p_key, p_request);
begin
  if answer is not null then return answer; end if;
  if c.state = p_state then
    perform hoinghi.refuse(
      case p_state when 'closed' then 'conference_closed' else 'conference_open' end, p_conference);
  end if;
  update hoinghi.conference set state = p_state where conference_id = c.conference_id;
  return hoinghi.done(c.conference_id, p_actor, p_key, p_request,
    case p_state when 'closed' then 'conference close' else 'conference reopen' end, c.code,
    jsonb_build_object('state', c.state), jsonb_build_object('state', p_state),
    array[c.code, p_state]);
end $$;
