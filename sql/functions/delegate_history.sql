-- What happened to a delegate, from the audit, the roll and the lists that units sent.

-- Every entry about a delegate: himself, and what he attends. An enrolment is found by its time,
-- which the enrolment has, or the entry of leaving.
create or replace function hoinghi.delegate_entries(p_id bigint, p_delegate text)
returns setof hoinghi.audit language plpgsql stable as $$
declare
  attended text[] := array(select s.session || '/' || p_delegate from hoinghi.topic_session s
    where s.conference_id = p_id);
  about hoinghi.audit[] := array(select a from hoinghi.audit a
    where a.conference_id = p_id and a.command not in ('attendance scan', 'session enrol')
      and (a.subject collate "C" = any (attended) or a.subject collate "C" = p_delegate
        and split_part(a.command, ' ', 1) in ('delegate', 'attendance', 'import',
          'certificate')));
  enrolled timestamptz[] := array(
    select e.at from hoinghi.enrolment e where e.conference_id = p_id and e.delegate = p_delegate
    union select a.at from unnest(about) a
    union select (a.before ->> 'at')::timestamptz from unnest(about) a
    where a.command = 'session leave');
begin
  return query select a.* from unnest(about) a;
  return query select a.* from hoinghi.audit a
    where a.at = any (enrolled) and a.conference_id = p_id and a.command = 'session enrol'
      and a.subject = any (attended);
end $$;

-- The history in order of time; each entry says what changed, and which list brought it.
create or replace function hoinghi.delegate_history(
  p_id bigint, p_delegate text, p_personal boolean)
returns table (at timestamptz, place bigint, actor text, command text, change text,
  batch integer, batch_row integer)
language sql stable as $$
  with entries as materialized (
    select * from hoinghi.delegate_entries(p_id, p_delegate)
  )
  select e.at, e.audit_id, e.actor, e.command, concat_ws('; ',
      case when e.subject like '%/%' then 'session: ' || split_part(e.subject, '/', 1) end,
      hoinghi.change_text(e.before, e.after, p_personal)), l.batch, l.batch_row
  from entries e
  left join (
    select b.at, i.batch, i.batch_row from hoinghi.import_change i
    join hoinghi.import_batch b on b.conference_id = i.conference_id and b.batch = i.batch
    where i.conference_id = p_id and i.delegate = p_delegate) l
    on l.at = e.at and e.command = 'delegate import'
  union all
  select b.at, 0, b.actor, 'delegate import', nullif(concat_ws('; ', 'file: ' || b.file_name,
      'sender: ' || b.sender, case when p_personal then 'phone as sent: ' || (
        select a.after -> 'phones_sent' ->> d.batch_row::text from hoinghi.audit a
        where a.conference_id = p_id and a.subject collate "C" = b.batch::text
          and a.command = 'delegate import' limit 1) end), ''), d.batch, d.batch_row
  from hoinghi.delegate d
  join hoinghi.import_batch b on b.conference_id = d.conference_id and b.batch = d.batch
  where d.conference_id = p_id and d.delegate = p_delegate and not exists (
    select from hoinghi.import_change i
    where i.conference_id = p_id and i.delegate = p_delegate and i.batch = d.batch)
  union all
  select s.at, 0, s.actor, 'attendance scan', concat_ws('; ',
      nullif('session: ' || s.session, 'session: '), 'day: ' || hoinghi.wire_day(s.day),
      'half: ' || s.half, 'verdict: ' || s.verdict), null, null
  from hoinghi.scan s
  where s.conference_id = p_id and s.delegate = p_delegate and not exists (
    select from entries e where e.command like 'attendance %' and e.at = s.at)
$$;

-- What differs between two states of something, as state: registered -> cancelled; reason: ốm.
-- Of something new all that is known. What only the program needs is left out, and telephone,
-- e-mail address and year of birth unless asked for.
create or replace function hoinghi.change_text(p_before jsonb, p_after jsonb, p_personal boolean)
returns text language sql stable as $$
  select string_agg(w.label || ': ' || case when p_before is null then w.new
    else coalesce(w.old, '-') || ' -> ' || coalesce(w.new, '-') end, '; '
    order by w.place, w.label)
  from (
    select replace(case k.key when 'participant_group' then 'group' else k.key end, '_', '-')
        as label,
      case jsonb_typeof(p_before -> k.key) when 'array' then (select string_agg(e, ' ')
        from jsonb_array_elements_text(p_before -> k.key) e) else p_before ->> k.key end as old,
      case jsonb_typeof(p_after -> k.key) when 'array' then (select string_agg(e, ' ')
        from jsonb_array_elements_text(p_after -> k.key) e) else p_after ->> k.key end as new,
      coalesce(array_position(array['state', 'queue', 'over_quota', 'number', 'titles', 'name',
        'mark', 'position', 'unit', 'participant_group', 'seat', 'status', 'verdict'], k.key), 99)
        as place
    from jsonb_object_keys(coalesce(p_before, '{}') || coalesce(p_after, '{}')) as k (key)
    where k.key not in ('conference_id', 'delegate', 'identity', 'sort_key', 'search_fold',
        'tone_fold', 'registered_at', 'synthetic', 'state_before', 'at')
      and 'object' not in (coalesce(jsonb_typeof(p_before -> k.key), ''),
        coalesce(jsonb_typeof(p_after -> k.key), ''))
      and (p_personal or k.key not in ('phone', 'email', 'birth_year'))) w
  where w.old is distinct from w.new and (p_before is not null or w.new <> 'false')
$$;
