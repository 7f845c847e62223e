-- A conference held again: everything that was planned, nothing that happened. Days by which lists
-- are due, and times when somebody is away, are not copied; nor are published programmes.

create or replace function hoinghi.conference_copy(
  p_actor text, p_key text, p_request text, p_conference text, p_new text, p_from date,
  p_title text, p_source text)
returns text[] language plpgsql as $$
declare
  answer text[] := hoinghi.replay(0, p_key, p_request);
  old hoinghi.conference;
  made hoinghi.conference;
begin
  if answer is not null then return answer; end if;
  select * into old from hoinghi.conference where code = p_conference for key share;
  if old.conference_id is null then
    perform hoinghi.refuse('conference_unknown', p_conference);
  end if;
  insert into hoinghi.conference (code, title, title_source, first_day, last_day, zone, place,
    organizer, profile, synthetic, room_buffer, speaker_buffer, url, superior, symbol, signing,
    signer, signing_as, certificate_share)
  values (p_new, coalesce(p_title, old.title),
    case when p_title is null then old.title_source else p_source end,
    p_from, p_from + (old.last_day - old.first_day), old.zone, old.place, old.organizer,
    -- The Party's rules for documents go by the date of the document.
    case when old.profile not in ('dang36', 'dang05') then old.profile
      when p_from < '2026-01-01' then 'dang36' else 'dang05' end,
    old.synthetic, old.room_buffer, old.speaker_buffer, old.url, old.superior, old.symbol,
    old.signing, old.signer, old.signing_as, old.certificate_share)
  on conflict on constraint conference_code_unique do nothing returning * into made;
  if made.conference_id is null then
    answer := hoinghi.replay(0, p_key, p_request);
    if answer is not null then return answer; end if;
    perform hoinghi.refuse('conference_exists', p_new);
  end if;
  answer := array[made.code, made.title, hoinghi.wire_day(made.first_day),
      hoinghi.wire_day(made.last_day), made.profile]
    || hoinghi.copy_places(old.conference_id, made.conference_id)
    || hoinghi.copy_programme(old.conference_id, made.conference_id);
  perform hoinghi.done(made.conference_id, p_actor, null, null, 'conference copy', made.code,
    null, to_jsonb(made) || jsonb_build_object('copied_from', old.code), answer);
  return hoinghi.keep_answer(p_key, p_request, answer);
end $$;

-- Copies rooms, units with their aliases and quotas, and groups; answers how many of each.
create or replace function hoinghi.copy_places(p_old bigint, p_new bigint)
returns text[] language plpgsql as $$
declare
  rooms bigint;
  units bigint;
  groups bigint;
begin
  insert into hoinghi.room (conference_id, room, name, capacity, may_overlap)
  select p_new, room, name, capacity, may_overlap from hoinghi.room where conference_id = p_old;
  get diagnostics rooms = row_count;
  insert into hoinghi.unit (conference_id, unit, name, identity, sort_key, search_fold, parent,
    protocol_order, contact, contact_phone, contact_email)
  select p_new, unit, name, identity, sort_key, search_fold, parent, protocol_order, contact,
    contact_phone, contact_email
  from hoinghi.unit where conference_id = p_old;
  get diagnostics units = row_count;
  insert into hoinghi.unit_alias (conference_id, identity, unit, alias, search_fold)
  select p_new, identity, unit, alias, search_fold
  from hoinghi.unit_alias where conference_id = p_old;
  insert into hoinghi.participant_group (conference_id, participant_group, name, protocol_order,
    badge)
  select p_new, participant_group, name, protocol_order, badge
  from hoinghi.participant_group where conference_id = p_old;
  get diagnostics groups = row_count;
  insert into hoinghi.quota (conference_id, unit, participant_group, places)
  select p_new, unit, participant_group, places from hoinghi.quota where conference_id = p_old;
  return array[rooms::text, units::text, groups::text];
end $$;

-- Copies the speakers and, as drafts without a time and a room, the sessions with their
-- assignments; answers how many speakers and sessions.
create or replace function hoinghi.copy_programme(p_old bigint, p_new bigint)
returns text[] language plpgsql as $$
declare
  speakers bigint;
  sessions bigint;
begin
  insert into hoinghi.speaker (conference_id, speaker, name, titles, sort_key, search_fold,
    position, position_source, unit)
  select p_new, speaker, name, titles, sort_key, search_fold, position, position_source, unit
  from hoinghi.speaker where conference_id = p_old;
  get diagnostics speakers = row_count;
  insert into hoinghi.topic_session (conference_id, session, title, title_source, kind, number,
    programme_order, minutes, performer, capacity, note, synthetic, event, track, subtitle,
    abstract, description, language, url, all_rooms, expected)
  select p_new, session, title, title_source, kind, number, programme_order,
    coalesce(minutes, (extract(epoch from upper(during) - lower(during)) / 60)::integer),
    performer, capacity, note, synthetic, row_number() over (order by event, session), track,
    subtitle, abstract, description, language, url, all_rooms, expected
  from hoinghi.topic_session where conference_id = p_old and state <> 'cancelled';
  get diagnostics sessions = row_count;
  update hoinghi.conference set last_event = sessions where conference_id = p_new;
  insert into hoinghi.session_apart (conference_id, session, other, never)
  select p_new, a.session, a.other, a.never
  from hoinghi.session_apart a
  join hoinghi.topic_session s on s.conference_id = p_new and s.session = a.session
  join hoinghi.topic_session o on o.conference_id = p_new and o.session = a.other
  where a.conference_id = p_old;
  insert into hoinghi.session_after (conference_id, session, earlier)
  select p_new, f.session, f.earlier
  from hoinghi.session_after f
  join hoinghi.topic_session s on s.conference_id = p_new and s.session = f.session
  join hoinghi.topic_session e on e.conference_id = p_new and e.session = f.earlier
  where f.conference_id = p_old;
  insert into hoinghi.assignment (conference_id, session, speaker, role, speaking_order)
  select p_new, a.session, a.speaker, a.role, a.speaking_order
  from hoinghi.assignment a
  join hoinghi.topic_session s on s.conference_id = p_new and s.session = a.session
  join hoinghi.speaker w on w.conference_id = p_new and w.speaker = a.speaker
  where a.conference_id = p_old;
  return array[speakers::text, sessions::text];
end $$;
