-- When speakers and rooms are away, or there only.

-- The time from one moment to another; the second may leave out the day.
create or replace function hoinghi.time_asked(
  c hoinghi.conference, p_from text, p_until text)
returns tstzrange language plpgsql stable as $$
declare
  starts timestamptz := hoinghi.conference_instant(c, p_from);
  ends timestamptz := hoinghi.conference_instant(c, p_until, (starts at time zone c.zone)::date);
begin
  if starts >= ends then
    perform hoinghi.refuse('session_span_empty', hoinghi.wire_time(starts, c.zone),
      hoinghi.wire_time(ends, c.zone));
  end if;
  return tstzrange(starts, ends);
end $$;

-- The scheduled sessions of a speaker, or in a room, that an absence hits.
create or replace function hoinghi.sessions_hit(p_id bigint, p_speaker text, p_room text)
returns text language plpgsql stable as $$
declare
  held hoinghi.topic_session[] := array(
    select s from hoinghi.topic_session s
    where s.conference_id = p_id and s.state = 'scheduled' and s.override_reason is null
      and (s.room = p_room or exists (select from hoinghi.assignment a
        where a.conference_id = p_id and a.session = s.session and a.speaker = p_speaker)));
begin
  return (select string_agg(distinct k.session, ' ' order by k.session)
    from hoinghi.clashes(p_id, array(select h.session::text from unnest(held) h),
      array(select h.room::text from unnest(held) h),
      array(select h.during from unnest(held) h)) k
    where k.rule in ('speaker-away', 'speaker-only') and k.speaker = p_speaker
      or k.rule in ('room-away', 'room-only') and k.room = p_room);
end $$;

-- Writes down when a speaker is away, or there only. What is scheduled stays, and the answer names
-- it if it is hit.
create or replace function hoinghi.speaker_time_add(
  p_actor text, p_key text, p_request text, p_conference text, p_speaker text, p_kind text,
  p_from text, p_until text, p_note text)
returns text[] language plpgsql as $$
declare
  c hoinghi.conference := hoinghi.open_conference(p_conference);
  answer text[] := hoinghi.replay(c.conference_id, p_key, p_request);
  made hoinghi.speaker_time;
begin
  if answer is not null then return answer; end if;
  perform hoinghi.hold_programme(c.conference_id);
  perform hoinghi.speaker_of(c.conference_id, p_conference, p_speaker);
  insert into hoinghi.speaker_time (conference_id, speaker, during, kind, note)
  values (c.conference_id, p_speaker, hoinghi.time_asked(c, p_from, p_until), p_kind, p_note)
  on conflict on constraint speaker_time_pkey do update set note = excluded.note
  returning * into made;
  return hoinghi.done(c.conference_id, p_actor, p_key, p_request, 'speaker ' || p_kind, p_speaker,
    null, to_jsonb(made), array[p_speaker, p_kind, hoinghi.wire_time(lower(made.during), c.zone),
      hoinghi.wire_time(upper(made.during), c.zone),
      hoinghi.sessions_hit(c.conference_id, p_speaker, null)]);
end $$;

-- The same of a room.
create or replace function hoinghi.room_time_add(
  p_actor text, p_key text, p_request text, p_conference text, p_room text, p_kind text,
  p_from text, p_until text, p_note text)
returns text[] language plpgsql as $$
declare
  c hoinghi.conference := hoinghi.open_conference(p_conference);
  answer text[] := hoinghi.replay(c.conference_id, p_key, p_request);
  made hoinghi.room_time;
begin
  if answer is not null then return answer; end if;
  perform hoinghi.hold_programme(c.conference_id);
  perform hoinghi.room_of(c.conference_id, p_conference, p_room);
  insert into hoinghi.room_time (conference_id, room, during, kind, note)
  values (c.conference_id, p_room, hoinghi.time_asked(c, p_from, p_until), p_kind, p_note)
  on conflict on constraint room_time_pkey do update set note = excluded.note
  returning * into made;
  return hoinghi.done(c.conference_id, p_actor, p_key, p_request, 'room ' || p_kind, p_room,
    null, to_jsonb(made), array[p_room, p_kind, hoinghi.wire_time(lower(made.during), c.zone),
      hoinghi.wire_time(upper(made.during), c.zone),
      hoinghi.sessions_hit(c.conference_id, null, p_room)]);
end $$;

-- Forgets the times of a speaker that lie in a span, or all.
create or replace function hoinghi.speaker_time_clear(
  p_actor text, p_key text, p_request text, p_conference text, p_speaker text, p_from text,
  p_until text)
returns text[] language plpgsql as $$
declare
  c hoinghi.conference := hoinghi.open_conference(p_conference);
  answer text[] := hoinghi.replay(c.conference_id, p_key, p_request);
  gone jsonb;
begin
  if answer is not null then return answer; end if;
  perform hoinghi.hold_programme(c.conference_id);
  perform hoinghi.speaker_of(c.conference_id, p_conference, p_speaker);
  with removed as (
    delete from hoinghi.speaker_time t
    where t.conference_id = c.conference_id and t.speaker = p_speaker
      and t.during && hoinghi.span_asked(c, p_from, p_until)
    returning *
  ) select jsonb_agg(to_jsonb(removed)) into gone from removed;
  return hoinghi.done(c.conference_id, p_actor, p_key, p_request, 'speaker clear-times',
    p_speaker, gone, null,
    array[p_speaker, coalesce(jsonb_array_length(gone), 0)::text,
      hoinghi.sessions_hit(c.conference_id, p_speaker, null)]);
end $$;

-- The same of a room.
create or replace function hoinghi.room_time_clear(
  p_actor text, p_key text, p_request text, p_conference text, p_room text, p_from text,
  p_until text)
returns text[] language plpgsql as $$
declare
  c hoinghi.conference := hoinghi.open_conference(p_conference);
  answer text[] := hoinghi.replay(c.conference_id, p_key, p_request);
  gone jsonb;
begin
  if answer is not null then return answer; end if;
  perform hoinghi.hold_programme(c.conference_id);
  perform hoinghi.room_of(c.conference_id, p_conference, p_room);
  with removed as (
    delete from hoinghi.room_time t
    where t.conference_id = c.conference_id and t.room = p_room
      and t.during && hoinghi.span_asked(c, p_from, p_until)
    returning *
  ) select jsonb_agg(to_jsonb(removed)) into gone from removed;
  return hoinghi.done(c.conference_id, p_actor, p_key, p_request, 'room clear-times',
    p_room, gone, null,
    array[p_room, coalesce(jsonb_array_length(gone), 0)::text,
      hoinghi.sessions_hit(c.conference_id, null, p_room)]);
end $$;

-- A span of which either end may be open.
create or replace function hoinghi.span_asked(
  c hoinghi.conference, p_from text, p_until text)
returns tstzrange language plpgsql stable as $$
begin
  if p_from is not null and p_until is not null then
    return hoinghi.time_asked(c, p_from, p_until);
  end if;
  return tstzrange(hoinghi.conference_instant(c, p_from), hoinghi.conference_instant(c, p_until));
end $$;
