-- When the sessions of a file are: local times become instants, and the days of the conference grow
-- with them where nobody else has planned anything in it.

-- What is wrong with a session's place. A session may have several such notes.
create or replace function hoinghi.programme_trouble(
  p_row integer, p_kind text, p_vi text, p_en text)
returns void language plpgsql as $$
begin
  insert into pg_temp.programme_note (row, place, item, kind, vi, en, trouble)
  select r.row, r.place, r.id, p_kind, p_vi, p_en, true
  from pg_temp.programme_row r where r.row = p_row;
end $$;

-- The place that a session is to have. Where the file says what it said the last time, what was
-- decided here since then holds. p_partial: what the file does not say is kept.
create or replace function hoinghi.programme_times(
  c hoinghi.conference, p_zone text, p_source text, p_acronym text, p_partial boolean)
returns void language plpgsql as $$
declare
  zone text := hoinghi.programme_zone(c, p_zone);
begin
  update pg_temp.programme_aim a set room = w.room, during = w.during,
    exempt = w.keeps and w.overridden,
    state = case when r.cancelled or w.stays and w.state = 'cancelled' then 'cancelled'
      when w.during is null then 'draft'
      when w.stays and w.state = 'scheduled' then 'scheduled'
      when w.trouble is not null or r.tentative then 'tentative'
      -- One that was made tentative here stays so; one that had to be is judged again.
      when w.stays and w.state = 'tentative' and w.trouble_was is null then 'tentative'
      else 'scheduled' end,
    trouble = case when not r.cancelled and not (w.stays and w.state in ('scheduled', 'cancelled'))
      then w.trouble end,
    said = w.said, is_kept = w.stays and w.state in ('scheduled', 'tentative')
      and (w.was is distinct from w.during_said or w.was_room is distinct from w.room_said)
  from pg_temp.programme_row r
  join lateral (
    select t.*, k.during, case when t.keeps then t.was_room else t.room_said end as room,
      case when t.length is null and r.start is not null then 'length-missing'
        when upper(k.during) - lower(k.during) > interval '1440 minutes' then 'too-long'
        when t.gap and k.during = t.during_said then 'time-skipped'
        when t.fold and k.during = t.during_said then 'time-twice' end as trouble
    from (
      select s.state, s.trouble as trouble_was, s.during as was, s.room::text as was_room,
        s.override_reason is not null as overridden, m.room as room_said, l.length, i.gap, i.fold,
        o.said, o.stays,
        o.stays or p_partial and r.start is null and s.session is not null as keeps,
        case when i.at is not null and l.length is not null
          then tstzrange(i.at, i.at + make_interval(mins => l.length)) end as during_said
      from (select) one
      left join pg_temp.programme_aim g on g.row = r.row
      left join hoinghi.topic_session s
        on s.conference_id = c.conference_id and s.session = g.session
      left join lateral (select n.room from pg_temp.programme_room n where n.name = r.room
        order by n.ref limit 1) m on true
      cross join lateral (select case when coalesce(r.minutes, s.minutes) > 0
        then coalesce(r.minutes, s.minutes) end as length) l
      cross join lateral hoinghi.first_instant(r.start, r.utc_offset, zone) i
      cross join lateral (select concat_ws('|', to_char(i.at at time zone 'UTC', 'YYYYMMDDHH24MI'),
        r.minutes, lower(r.room), r.tentative, r.cancelled) as said) d
      cross join lateral (select d.said, coalesce(s.imported ->> 'said' = d.said
        and hoinghi.same_source(s.imported, p_source, p_acronym), false) as stays) o
    ) t
    cross join lateral (select case when t.keeps then t.was else t.during_said end as during) k
  ) w on true
  where a.row = r.row;
  update pg_temp.programme_aim a set during = null where a.state = 'cancelled';
  perform hoinghi.programme_time_notes(c, zone);
end $$;

-- The zone of local times: the file's, or the conference's where the file names none that is known.
create or replace function hoinghi.programme_zone(c hoinghi.conference, p_zone text)
returns text language plpgsql as $$
begin
  if p_zone is null or p_zone = c.zone then return c.zone; end if;
  -- Names only: a form such as UTC-7 would be read as POSIX has it, the other way round.
  if p_zone !~ '^[A-Za-z]+/[A-Za-z0-9_/+-]+$' and p_zone <> 'UTC' then
    raise exception using errcode = 'invalid_parameter_value';
  end if;
  perform now() at time zone p_zone;
  insert into pg_temp.programme_note (kind, vi, en) values ('other-zone',
    format('giờ trong tệp theo %s; ở đây hiện theo giờ của hội nghị, %s', p_zone, c.zone),
    format('the times of the file are of %s; here they are told in that of the conference, %s',
      p_zone, c.zone));
  return p_zone;
exception when invalid_parameter_value then
  insert into pg_temp.programme_note (kind, vi, en) values ('unknown-zone',
    format('không có múi giờ %s; giờ không ghi múi giờ được hiểu theo %s', p_zone, c.zone),
    format('there is no zone %s; times without an offset are taken as of %s', p_zone, c.zone));
  return c.zone;
end $$;

-- The instant of a local time, the first one if the zone has it twice, and whether the zone skips
-- it or has it twice. With an offset there is no doubt.
create or replace function hoinghi.first_instant(p_local timestamp, p_offset integer, p_zone text)
returns table (at timestamptz, gap boolean, fold boolean) language sql stable as $$
  select case when p_offset is not null
      then (p_local - make_interval(mins => p_offset)) at time zone 'UTC'
      when e.earlier is not null then least(i.at, e.earlier) else i.at end,
    p_offset is null and i.at at time zone p_zone <> p_local,
    p_offset is null and e.earlier is not null
  from (select p_local at time zone p_zone as at) i
  left join lateral (
    select i.at + make_interval(mins => d.minutes) as earlier
    from unnest(array[-60, 60, -30, 30]) d (minutes)
    where (i.at + make_interval(mins => d.minutes)) at time zone p_zone = p_local
    order by 1 limit 1) e on p_offset is null
$$;

create or replace function hoinghi.programme_time_notes(c hoinghi.conference, p_zone text)
returns void language plpgsql as $$
begin
  perform hoinghi.programme_trouble(a.row, a.trouble,
    case a.trouble when 'length-missing' then 'tệp không ghi thời lượng'
      when 'too-long' then 'kéo dài hơn một ngày'
      when 'time-skipped' then format('%s không có %s vì đổi giờ mùa hè', p_zone, w.local)
      else format('%s có %s hai lần vì đổi giờ mùa hè; lấy lần đầu', p_zone, w.local) end,
    case a.trouble when 'length-missing' then 'the file does not say how long it is'
      when 'too-long' then 'it is longer than a day'
      when 'time-skipped' then format('%s has no %s: the clocks change', p_zone, w.local)
      else format('%s has %s twice, the clocks change; the first is taken', p_zone, w.local) end)
  from pg_temp.programme_aim a
  join pg_temp.programme_row r on r.row = a.row
  cross join lateral (select to_char(r.start, 'HH24"h"MI FMDD/FMMM/YYYY') as local) w
  where a.trouble is not null;
  insert into pg_temp.programme_note (row, place, item, kind, vi, en)
  select r.row, r.place, r.id, 'place-kept',
    format('giữ chỗ đã xếp ở đây: %s; tệp vẫn ghi %s', w.here, w.there),
    format('kept where it was placed here: %s; the file still says %s', w.here, w.there)
  from pg_temp.programme_aim a
  join pg_temp.programme_row r on r.row = a.row
  cross join lateral (
    select concat_ws(' ', hoinghi.wire_time(lower(a.during), c.zone), a.room) as here,
      concat_ws(' ', to_char(r.start, 'YYYY-MM-DD"T"HH24:MI'), r.room) as there) w
  where a.is_kept;
end $$;

-- The conference's days, wide enough for the file where nothing else is planned in it; whatever
-- lies outside of them stays tentative. Answers the days.
create or replace function hoinghi.programme_days(c hoinghi.conference)
returns daterange language plpgsql as $$
declare
  days daterange := daterange(c.first_day, c.last_day, '[]');
  wanted daterange;
begin
  select daterange(min((lower(a.during) at time zone c.zone)::date),
      max((upper(a.during) at time zone c.zone - interval '1 microsecond')::date), '[]')
  into wanted from pg_temp.programme_aim a where a.state in ('scheduled', 'tentative');
  if wanted <@ days or lower(wanted) is null then return days; end if;
  wanted := range_merge(wanted, days);
  if upper(wanted) - lower(wanted) <= 60 and not exists (
    select from hoinghi.topic_session s
    where s.conference_id = c.conference_id and (s.during is not null or s.day is not null)
      and not exists (select from pg_temp.programme_aim a where a.session = s.session)
      and not exists (select from pg_temp.programme_gone g where g.session = s.session)) then
    insert into pg_temp.programme_note (kind, vi, en) values ('days-widened',
      format('hội nghị %s nay từ %s đến %s', c.code, hoinghi.printed_day(lower(wanted)),
        hoinghi.printed_day(upper(wanted) - 1)),
      format('%s now lasts from %s to %s', c.code, hoinghi.wire_day(lower(wanted)),
        hoinghi.wire_day(upper(wanted) - 1)));
    return wanted;
  end if;
  perform hoinghi.programme_trouble(a.row, 'outside-days',
    format('nằm ngoài ngày của hội nghị, %s-%s', hoinghi.printed_day(c.first_day),
      hoinghi.printed_day(c.last_day)),
    format('outside the days of the conference, %s to %s', hoinghi.wire_day(c.first_day),
      hoinghi.wire_day(c.last_day)))
  from pg_temp.programme_aim a
  where a.state = 'scheduled' and not a.exempt
    and ((lower(a.during) at time zone c.zone)::date < c.first_day
      or upper(a.during) > hoinghi.conference_end(c));
  return days;
end $$;
