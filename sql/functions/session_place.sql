-- Placing drafts automatically.

-- Gives draft sessions with a length a free time and room, in the order of the programme, none
-- before the one that precedes it. One session at a time; or, if asked, topics side by side in
-- several rooms. The answer names what found a place and what did not.
create or replace function hoinghi.session_place(
  p_actor text, p_key text, p_request text, p_conference text, p_from text, p_until text,
  p_hours text, p_break integer, p_room text, p_parallel boolean, p_tentative boolean)
returns text[] language plpgsql as $$
declare
  c hoinghi.conference := hoinghi.open_conference(p_conference);
  answer text[] := hoinghi.replay(c.conference_id, p_key, p_request);
  state text := case when p_tentative then 'tentative' else 'scheduled' end;
  hours tstzmultirange;
  after timestamptz := '-infinity';
  spot record;
  alone boolean;
  s hoinghi.topic_session;
  placed text[] := '{}';
  unplaced text[] := '{}';
  spots jsonb := '{}';
begin
  if answer is not null then return answer; end if;
  if p_room is not null and not exists (select from hoinghi.room
      where conference_id = c.conference_id and room = p_room) then
    perform hoinghi.refuse('room_unknown', p_room, c.code);
  end if;
  hours := hoinghi.hours_asked(c, p_from, p_until, null, p_hours);
  perform hoinghi.hold_programme(c.conference_id);
  for s in
    select * from hoinghi.topic_session t
    where t.conference_id = c.conference_id and t.state = 'draft' and t.minutes is not null
    order by t.programme_order, t.number, t.session
  loop
    alone := not p_parallel or s.kind <> 'topic';
    select * into spot from hoinghi.first_spot(c.conference_id, s, coalesce(s.room, p_room),
      hours * tstzmultirange(tstzrange(after, null)), p_break, alone);
    if spot.starts is null then
      unplaced := unplaced || s.session::text;
      continue;
    end if;
    s := hoinghi.settle_session(c, s.session, spot.room,
      tstzrange(spot.starts, spot.starts + make_interval(mins => s.minutes)), state);
    after := case when alone then upper(s.during) else lower(s.during) end;
    placed := placed || s.session::text;
    spots := spots || jsonb_build_object(s.session, jsonb_build_object(
      'start', hoinghi.wire_time(lower(s.during), c.zone), 'room', s.room));
  end loop;
  return hoinghi.done(c.conference_id, p_actor, p_key, p_request, 'session place', c.code,
    null, spots, array[cardinality(placed)::text, cardinality(unplaced)::text,
      nullif(array_to_string(placed, ' '), ''), nullif(array_to_string(unplaced, ' '), '')]);
end $$;

-- Holds all that a placement of many sessions can have to do with.
create or replace function hoinghi.hold_programme(p_id bigint)
returns void language plpgsql as $$
begin
  perform 1 from hoinghi.topic_session where conference_id = p_id
  order by session for no key update;
  perform 1 from hoinghi.room where conference_id = p_id order by room for no key update;
  perform 1 from hoinghi.speaker where conference_id = p_id order by speaker for no key update;
end $$;

-- The first place for a session within hours; alone: while no other session runs anywhere. Of
-- rooms that are free at the same time the largest wins. A break of so many minutes is kept
-- between sessions.
create or replace function hoinghi.first_spot(
  p_id bigint, s hoinghi.topic_session, p_room text, p_hours tstzmultirange, p_break integer,
  p_alone boolean)
returns table (starts timestamptz, room text) language sql stable as $$
  with rooms as materialized (
    select r.room, r.capacity from hoinghi.rooms_for(p_id, s, p_room) r
  ), speakers as materialized (
    select hoinghi.speakers_of(p_id, s.session) as codes
  ), others as (
    -- Those that leave no room for any other: all, if it is to be alone; else what is no topic,
    -- and everything when there are no rooms to tell sessions apart.
    select t.during from hoinghi.topic_session t
    where t.conference_id = p_id and t.session <> s.session
      and t.state in ('tentative', 'scheduled')
      and (p_alone or t.kind <> 'topic' or exists (select from rooms r where r.room is null))
  )
  select lower(f), r.room
  from rooms r, speakers p, unnest(p_hours - (
    select coalesce(range_agg(tstzrange(
      lower(b.during) - make_interval(mins => p_break),
      upper(b.during) + make_interval(mins => p_break))), '{}')
    from (
      select o.during from others o
      union all
      select unnest(hoinghi.busy(p_id, s.session, r.room, p.codes,
        array['tentative', 'scheduled']))) b)) f
  where upper(f) - lower(f) >= make_interval(mins => s.minutes)
  order by lower(f), r.capacity desc nulls last, r.room
  limit 1
$$;
