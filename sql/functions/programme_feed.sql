-- Parts of a programme: what concerns a room, a speaker or a track.

-- Whether an item belongs to a part; null stands for any. A break in all rooms belongs to every one.
create or replace function hoinghi.item_matches(
  i hoinghi.programme_item, p_room text, p_speaker text, p_track text)
returns boolean language sql immutable as $$
  select (p_room is null or coalesce(i.room = p_room, false) or i.content ? 'all-rooms')
    and (p_speaker is null
      or i.people @> jsonb_build_array(jsonb_build_object('speaker', p_speaker)))
    and (p_track is null or coalesce(i.content ->> 'track' = p_track, false))
$$;

-- The items of a part. Calendars must also be told of what belonged to it once and does not any
-- more: with p_keeps_gone it stays, cancelled, as it last was there.
create or replace function hoinghi.programme_feed(
  p_id bigint, p_version integer, p_room text, p_speaker text, p_track text,
  p_keeps_gone boolean)
returns setof hoinghi.programme_item language sql stable as $$
  with items as materialized (
    select i as item, hoinghi.item_matches(i, p_room, p_speaker, p_track) as matches
    from hoinghi.programme_rows(p_id, p_version) i
  )
  select (i.item).* from items i where i.matches
  union all
  select h.conference_id, h.version, h.session, h.event, h.uuid, (i.item).sequence,
    (i.item).changed_in, 'cancelled', h.room, h.room_name, h.during, h.people, h.content
  from items i
  cross join lateral (
    select h.* from hoinghi.programme_item h
    where h.conference_id = p_id and h.session = (i.item).session
      and (p_version is null or h.version < p_version)
      and hoinghi.item_matches(h, p_room, p_speaker, p_track)
    order by h.version desc limit 1) h
  where p_keeps_gone and not i.matches
$$;

-- The conference and the version of an export. Refuses a room, a speaker or a track that nobody
-- knows, neither now nor in any version.
create or replace function hoinghi.export_asked(
  p_conference text, p_version text, p_room text, p_speaker text, p_track text, out id bigint,
  out version integer)
language plpgsql stable as $$
begin
  id := hoinghi.conference_of(p_conference);
  version := hoinghi.version_asked(p_conference, p_version);
  if not exists (select from hoinghi.room r where r.conference_id = id and r.room = p_room)
    and not hoinghi.was_published(id, p_room, null, null) then
    perform hoinghi.refuse('room_unknown', p_room, p_conference);
  end if;
  if not exists (select from hoinghi.speaker s where s.conference_id = id and s.speaker = p_speaker)
    and not hoinghi.was_published(id, null, p_speaker, null) then
    perform hoinghi.refuse('speaker_unknown', p_speaker, p_conference);
  end if;
  if not exists (select from hoinghi.topic_session s
      where s.conference_id = id and s.track = p_track)
    and not hoinghi.was_published(id, null, null, p_track) then
    perform hoinghi.refuse('track_unknown', p_track, p_conference);
  end if;
end $$;

-- Whether anything of such a part was ever published; of no part at all it always was.
create or replace function hoinghi.was_published(
  p_id bigint, p_room text, p_speaker text, p_track text)
returns boolean language sql stable as $$
  select coalesce(p_room, p_speaker, p_track) is null or exists (
    select from hoinghi.programme_item i
    where i.conference_id = p_id and hoinghi.item_matches(i, p_room, p_speaker, p_track))
$$;
