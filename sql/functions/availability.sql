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
create or replace function hoinghi.sessions_hit(p_id bigint, p_noun text, p_code text)
returns text language plpgsql stable as $$
declare
  held hoinghi.topic_session[] := array(
    select s from hoinghi.topic_session s
    where s.conference_id = p_id and s.state = 'scheduled' and s.override_reason is null
      and case p_noun when 'room' then s.room = p_code
        else exists (select from hoinghi.assignment a
          where a.conference_id = p_id and a.session = s.session and a.speaker = p_code) end);
begin
  return (select string_agg(distinct k.session, ' ' order by k.session)
    from hoinghi.clashes(p_id, array(select h.session::text from unnest(held) h),
      array(select h.room::text from unnest(held) h),
      array(select h.during from unnest(held) h)) k
    where k.rule in (p_noun || '-away', p_noun || '-only')
      and p_code = case p_noun when 'room' then k.room else k.speaker end);
end $$;

-- Writes down when a speaker or a room, which p_noun tells, is away, or there only. What is
-- scheduled stays, and the answer names it if it is hit. Their tables are alike but for names.
create or replace function hoinghi.availability_add(
  p_actor text, p_key text, p_request text, p_conference text, p_noun text, p_code text,
  p_kind text, p_from text, p_until text, p_note text)
returns text[] language plpgsql as $$
declare
  c hoinghi.conference := hoinghi.open_conference(p_conference);
  answer text[] := hoinghi.replay(c.conference_id, p_key, p_request);
  during tstzrange;
  made jsonb;
begin
  if answer is not null then return answer; end if;
  perform hoinghi.hold_programme(c.conference_id);
  perform hoinghi.refuse_stranger(c, p_noun, p_code);
  during := hoinghi.time_asked(c, p_from, p_until);
  execute format('insert into hoinghi.%1$s_time as t (conference_id, %1$s, during, kind, note)
    values ($1, $2, $3, $4, $5)
    on conflict on constraint %1$s_time_pkey do update set note = excluded.note
    returning to_jsonb(t)', p_noun)
  into made using c.conference_id, p_code, during, p_kind, p_note;
  return hoinghi.done(c.conference_id, p_actor, p_key, p_request, p_noun || ' ' || p_kind, p_code,
    null, made, array[p_code, p_kind, hoinghi.wire_time(lower(during), c.zone),
      hoinghi.wire_time(upper(during), c.zone),
      hoinghi.sessions_hit(c.conference_id, p_noun, p_code)]);
end $$;

-- Forgets the times of a speaker or a room that lie in a span, or all.
create or replace function hoinghi.availability_clear(
  p_actor text, p_key text, p_request text, p_conference text, p_noun text, p_code text,
  p_from text, p_until text)
returns text[] language plpgsql as $$
declare
  c hoinghi.conference := hoinghi.open_conference(p_conference);
  answer text[] := hoinghi.replay(c.conference_id, p_key, p_request);
  gone jsonb;
begin
  if answer is not null then return answer; end if;
  perform hoinghi.hold_programme(c.conference_id);
  perform hoinghi.refuse_stranger(c, p_noun, p_code);
  execute format('with removed as (
      delete from hoinghi.%1$s_time t
      where t.conference_id = $1 and t.%1$s = $2 and t.during && $3
      returning *)
    select jsonb_agg(to_jsonb(removed)) from removed', p_noun)
  into gone using c.conference_id, p_code, hoinghi.span_asked(c, p_from, p_until);
  return hoinghi.done(c.conference_id, p_actor, p_key, p_request, p_noun || ' clear-times', p_code,
    gone, null, array[p_code, coalesce(jsonb_array_length(gone), 0)::text,
      hoinghi.sessions_hit(c.conference_id, p_noun, p_code)]);
end $$;

-- Refuses a speaker or a room that the conference does not have.
create or replace function hoinghi.refuse_stranger(
  c hoinghi.conference, p_noun text, p_code text)
returns void language plpgsql as $$
begin
  if p_noun = 'room' then
    perform hoinghi.room_of(c.conference_id, c.code, p_code);
  else
    perform hoinghi.speaker_of(c.conference_id, c.code, p_code);
  end if;
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
