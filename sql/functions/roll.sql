-- The roll of a half-day: its counts, and its closing, after which they hold: registered = present
-- + excused + absent.

-- The scan that counts: the last one of a delegate, day, half and session.
create or replace function hoinghi.last_scan(
  p_id bigint, p_delegate text, p_day date, p_half text, p_session text)
returns table (entry integer, verdict text, at timestamptz) language sql stable as $$
  select l.entry, l.verdict, l.at from hoinghi.scan l
  where l.conference_id = p_id and l.delegate = p_delegate and l.day = p_day and l.half = p_half
    and l.session = p_session
  order by l.entry desc limit 1
$$;

-- The counts of a half-day. Who was replaced or cancelled is in none of them.
create or replace function hoinghi.roll_counts(p_id bigint, p_day date, p_half text)
returns table (registered bigint, present bigint, substitutes bigint, excused bigint,
  absent bigint, walk_in bigint)
language sql stable as $$
  select coalesce(sum(f.registered), 0), coalesce(sum(f.present), 0),
    coalesce(sum(f.substitutes), 0), coalesce(sum(f.excused), 0), coalesce(sum(f.absent), 0),
    coalesce(sum(f.walk_in), 0)
  from report.roll_figures(p_id, array[p_day], array[p_half]) f
$$;

-- The answer about a roll: its half-day, whether it is closed, and its counts.
create or replace function hoinghi.roll_answer(
  p_id bigint, p_day date, p_half text, p_closed boolean)
returns text[] language sql stable as $$
  select array[hoinghi.wire_day(p_day), p_half, hoinghi.yes_no(p_closed), r.registered::text,
    r.present::text, r.substitutes::text, r.excused::text, r.absent::text,
    (r.registered - r.present - r.excused - r.absent)::text, r.walk_in::text]
  from hoinghi.roll_counts(p_id, p_day, p_half) r
$$;

-- The half-day that was given, or the only one that counts of the day and whose roll is open, or
-- closed.
create or replace function hoinghi.roll_half(
  c hoinghi.conference, p_day date, p_half text, p_closed boolean)
returns text language plpgsql stable as $$
declare
  halves text[];
begin
  if p_day not between c.first_day and c.last_day then
    perform hoinghi.refuse('scan_outside', hoinghi.printed_day(p_day),
      hoinghi.printed_day(c.first_day), hoinghi.printed_day(c.last_day));
  end if;
  if p_half is not null then return p_half; end if;
  halves := array(select h.half from hoinghi.half_days(c.conference_id) h
    where h.day = p_day and h.closed = p_closed order by h.part);
  if cardinality(halves) <> 1 then
    perform hoinghi.refuse('half_missing', hoinghi.printed_day(p_day));
  end if;
  return halves[1];
end $$;

-- Closes the roll of a half-day: whoever was expected and has no verdict is absent.
create or replace function hoinghi.attendance_close(
  p_actor text, p_key text, p_request text, p_conference text, p_day date, p_half text)
returns text[] language plpgsql as $$
declare
  c hoinghi.conference := hoinghi.conference_for_delegates(p_conference);
  answer text[] := hoinghi.replay(c.conference_id, p_key, p_request);
  on_day date;
  half_day text;
  roll text;
  missing integer;
begin
  if answer is not null then return answer; end if;
  on_day := hoinghi.day_given(p_day, c);
  half_day := hoinghi.roll_half(c, on_day, p_half, false);
  roll := hoinghi.roll_name(on_day, half_day);
  if roll = any (c.rolls_closed) then
    perform hoinghi.refuse('roll_closed', hoinghi.printed_day(on_day), half_day, p_conference);
  end if;
  -- Scans do not hold the conference. One that meets this entry is given again and finds the roll
  -- closed; one that was first stays, and its delegate is not absent.
  insert into hoinghi.scan (conference_id, delegate, day, half, session, entry, verdict, actor)
  select c.conference_id, d.delegate, on_day, half_day, '', 1, 'absent', p_actor
  from hoinghi.delegate d
  where d.conference_id = c.conference_id and hoinghi.counts(d.state)
    and not exists (select from hoinghi.scan s where s.conference_id = c.conference_id
      and s.delegate = d.delegate and s.day = on_day and s.half = half_day and s.session = '')
  order by d.delegate
  on conflict on constraint scan_pkey do nothing;
  get diagnostics missing = row_count;
  update hoinghi.conference set rolls_closed = array(
    select r from unnest(rolls_closed || roll) as r order by r)
  where conference_id = c.conference_id;
  return hoinghi.done(c.conference_id, p_actor, p_key, p_request, 'attendance close', roll,
    null, jsonb_build_object('absent', missing),
    hoinghi.roll_answer(c.conference_id, on_day, half_day, true) || array[missing::text]);
end $$;

-- Opens it again; what was entered stays.
create or replace function hoinghi.attendance_reopen(
  p_actor text, p_key text, p_request text, p_conference text, p_day date, p_half text)
returns text[] language plpgsql as $$
declare
  c hoinghi.conference := hoinghi.conference_for_delegates(p_conference);
  answer text[] := hoinghi.replay(c.conference_id, p_key, p_request);
  on_day date;
  half_day text;
  roll text;
begin
  if answer is not null then return answer; end if;
  on_day := hoinghi.day_given(p_day, c);
  half_day := hoinghi.roll_half(c, on_day, p_half, true);
  roll := hoinghi.roll_name(on_day, half_day);
  if roll <> all (c.rolls_closed) then
    perform hoinghi.refuse('roll_open', hoinghi.printed_day(on_day), half_day);
  end if;
  update hoinghi.conference set rolls_closed = array_remove(rolls_closed, roll)
  where conference_id = c.conference_id;
  return hoinghi.done(c.conference_id, p_actor, p_key, p_request, 'attendance reopen', roll,
    null, null, hoinghi.roll_answer(c.conference_id, on_day, half_day, false));
end $$;

-- Why somebody who does not attend is not let in; of who was replaced, by whom in the end, and of
-- who is only proposed, what to do first.
create or replace function hoinghi.absentee_refusal(p_id bigint, p_delegate text)
returns text[] language plpgsql stable as $$
declare
  d hoinghi.delegate;
  heir hoinghi.delegate;
begin
  select * into d from hoinghi.delegate where conference_id = p_id and delegate = p_delegate;
  if d.state = 'proposed' then
    return array['delegate_proposed', d.delegate,
      (select c.code from hoinghi.conference c where c.conference_id = p_id)];
  end if;
  heir := d;
  while heir.state = 'substituted' loop
    select * into heir from hoinghi.delegate
    where conference_id = p_id and delegate = heir.replaced_by;
  end loop;
  if heir.delegate is null or heir.delegate = d.delegate then
    return array['delegate_inactive', d.delegate, d.state];
  end if;
  return array['delegate_replaced', d.delegate, heir.delegate,
    hoinghi.printed_name(heir.titles, heir.name, heir.mark)];
end $$;
