-- Rooms.

-- The room; refuses an unknown code.
create or replace function hoinghi.room_of(p_id bigint, p_conference text, p_room text)
returns hoinghi.room language plpgsql stable as $$
declare
  known hoinghi.room;
begin
  select * into known from hoinghi.room where conference_id = p_id and room = p_room;
  if known.room is null then
    perform hoinghi.refuse('room_unknown', p_room, p_conference);
  end if;
  return known;
end $$;

-- Refuses a name that another room has.
create or replace function hoinghi.room_name_free(p_id bigint, p_room text, p_name text)
returns void language plpgsql as $$
declare
  other hoinghi.room;
begin
  select * into other from hoinghi.room
  where conference_id = p_id and lower(name) = lower(p_name) and room is distinct from p_room
  order by room limit 1;
  if other.room is not null then
    perform hoinghi.refuse('room_name_taken', p_name, other.room);
  end if;
end $$;

create or replace function hoinghi.room_add(
  p_actor text, p_key text, p_request text, p_conference text, p_room text, p_base text,
  p_name text, p_capacity integer, p_overlap boolean)
returns text[] language plpgsql as $$
declare
  c hoinghi.conference := hoinghi.open_conference_in_turn(p_conference);
  answer text[] := hoinghi.replay(c.conference_id, p_key, p_request);
  made hoinghi.room;
begin
  if answer is not null then return answer; end if;
  if exists (select from hoinghi.room where conference_id = c.conference_id and room = p_room) then
    perform hoinghi.refuse('room_exists', p_room);
  end if;
  perform hoinghi.room_name_free(c.conference_id, null, p_name);
  insert into hoinghi.room (conference_id, room, name, capacity, may_overlap)
  values (c.conference_id,
    coalesce(p_room, hoinghi.free_code('room', 'room', c.conference_id, p_base)),
    p_name, p_capacity, p_overlap)
  returning * into made;
  return hoinghi.done(c.conference_id, p_actor, p_key, p_request, 'room add', made.room,
    null, to_jsonb(made), array[made.room, made.name]);
end $$;

-- Refuses that a room no longer lets sessions overlap while two of them do.
create or replace function hoinghi.room_without_overlaps(
  p_conference hoinghi.conference, p_room text)
returns void language plpgsql as $$
declare
  clash record;
begin
  select a.session as one, b.session as other, hoinghi.clock(lower(a.during * b.during),
    p_conference.zone) as at into clash
  from hoinghi.topic_session a join hoinghi.topic_session b
    on b.conference_id = a.conference_id and b.room = a.room and b.session > a.session
    and b.state = 'scheduled' and b.during && a.during
    and a.override_reason is null and b.override_reason is null
  where a.conference_id = p_conference.conference_id and a.room = p_room and a.state = 'scheduled'
  order by lower(a.during), a.session, b.session limit 1;
  if clash.one is not null then
    perform hoinghi.refuse('room_overlaps', p_room, clash.one, clash.other, clash.at);
  end if;
end $$;

create or replace function hoinghi.room_update(
  p_actor text, p_key text, p_request text, p_conference text, p_room text,
  p_name text, p_capacity text, p_overlap boolean)
returns text[] language plpgsql as $$
declare
  c hoinghi.conference := hoinghi.open_conference_in_turn(p_conference);
  answer text[] := hoinghi.replay(c.conference_id, p_key, p_request);
  old hoinghi.room;
  new hoinghi.room;
begin
  if answer is not null then return answer; end if;
  perform hoinghi.hold_programme(c.conference_id);
  -- The strong lock waits for everyone who is about to place a session in the room.
  perform from hoinghi.room where conference_id = c.conference_id and room = p_room for update;
  old := hoinghi.room_of(c.conference_id, p_conference, p_room);
  if p_name is not null then
    perform hoinghi.room_name_free(c.conference_id, p_room, p_name);
  end if;
  if old.may_overlap and not p_overlap then
    perform hoinghi.room_without_overlaps(c, p_room);
  end if;
  update hoinghi.room set name = coalesce(p_name, name),
    capacity = hoinghi.changed(capacity::text, p_capacity)::integer,
    may_overlap = coalesce(p_overlap, may_overlap)
  where conference_id = c.conference_id and room = p_room returning * into new;
  if new.may_overlap <> old.may_overlap then
    update hoinghi.topic_session set shares_room = new.may_overlap
    where conference_id = c.conference_id and room = p_room;
  end if;
  return hoinghi.done(c.conference_id, p_actor, p_key, p_request, 'room update', p_room,
    to_jsonb(old), to_jsonb(new),
    array[new.room, new.name, new.capacity::text, hoinghi.yes_no(new.may_overlap)]);
end $$;

create or replace function hoinghi.room_remove(
  p_actor text, p_key text, p_request text, p_conference text, p_room text)
returns text[] language plpgsql as $$
declare
  c hoinghi.conference := hoinghi.open_conference(p_conference);
  answer text[] := hoinghi.replay(c.conference_id, p_key, p_request);
  old hoinghi.room;
  uses bigint;
  one text;
begin
  if answer is not null then return answer; end if;
  perform hoinghi.hold_programme(c.conference_id);
  perform from hoinghi.room where conference_id = c.conference_id and room = p_room for update;
  old := hoinghi.room_of(c.conference_id, p_conference, p_room);
  select count(*), min(session) into uses, one from hoinghi.topic_session
  where conference_id = c.conference_id and room = p_room and state <> 'cancelled';
  if uses > 0 then
    perform hoinghi.refuse('room_in_use', p_room, uses::text, one);
  end if;
  -- Only cancelled sessions are left, which take place nowhere.
  update hoinghi.topic_session set room = null
  where conference_id = c.conference_id and room = p_room;
  delete from hoinghi.room_time where conference_id = c.conference_id and room = p_room;
  delete from hoinghi.room where conference_id = c.conference_id and room = p_room;
  return hoinghi.done(c.conference_id, p_actor, p_key, p_request, 'room remove', p_room,
    to_jsonb(old), null, array[old.room]);
end $$;
