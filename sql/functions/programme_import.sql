-- The import of a programme; its steps are in programme_import_*.sql.

-- Judges what the tables of the connection hold and, if it is to be applied, stores it. The answer
-- begins with what became of it: checked; stored; same, because there was nothing to store;
-- replayed, the answer given before. p_partial: what the file does not say is not meant to go.
-- p_about: what it says of the conference.
create or replace function hoinghi.programme_import(
  p_actor text, p_key text, p_request text, p_conference text, p_applies boolean, p_source text,
  p_acronym text, p_zone text, p_partial boolean, p_about text,
  p_digest text)
returns text[] language plpgsql set work_mem = '64MB' as $$
declare
  c hoinghi.conference;
  answer text[];
  days daterange;
  facts jsonb := p_about;
begin
  if p_applies then
    c := hoinghi.open_conference_in_turn(p_conference);
    answer := hoinghi.replay(c.conference_id, p_key, p_request);
    if answer is not null then return array['replayed'] || answer[2:]; end if;
    perform hoinghi.programme_hold(c.conference_id);
  else
    c := hoinghi.open_conference(p_conference);
  end if;
  -- Another import may have been waited for.
  select * into c from hoinghi.conference where conference_id = c.conference_id;
  -- Without these the plans are those for a few rows.
  analyze pg_temp.programme_row, pg_temp.programme_person, pg_temp.programme_part;
  days := hoinghi.programme_find(c, p_source, p_acronym, p_zone, p_partial);
  answer := hoinghi.programme_summary(p_applies,
    (hoinghi.conference_facts(c, p_source, p_acronym, facts),
      hoinghi.conference_address(c, p_source, p_acronym, facts))
    is distinct from (c.imported, c.url::text), p_digest);
  if answer[1] <> 'stored' then
    if p_applies and p_key is not null then
      insert into hoinghi.command_done (conference_id, key, request, answer)
      values (c.conference_id, p_key, p_request, answer);
    end if;
    return answer;
  end if;
  perform hoinghi.programme_store(c, days, p_actor, p_source, p_acronym, facts);
  return hoinghi.done(c.conference_id, p_actor, p_key, p_request, 'programme import', c.code,
    null, jsonb_build_object('source', p_source, 'digest', p_digest, 'answer', answer), answer);
exception
  -- Somebody took a code or a number in the meantime: it is done again from the beginning.
  when unique_violation then
    raise exception using errcode = 'serialization_failure', message = sqlerrm;
end $$;

-- Holds the programme and its sessions, which enrolments hold, too.
create or replace function hoinghi.programme_hold(p_id bigint)
returns void language plpgsql as $$
begin
  perform hoinghi.hold_programme(p_id);
  perform from hoinghi.topic_session where conference_id = p_id order by session for no key update;
  perform from hoinghi.speaker where conference_id = p_id order by speaker for no key update;
end $$;

-- Finds what becomes of everything in the file; answers the days of the conference.
create or replace function hoinghi.programme_find(
  c hoinghi.conference, p_source text, p_acronym text, p_zone text, p_partial boolean)
returns daterange language plpgsql as $$
declare
  days daterange;
begin
  perform hoinghi.programme_match_rooms(c.conference_id);
  perform hoinghi.programme_match_people(c.conference_id, p_source, p_acronym);
  update pg_temp.programme_person p set is_changed = true
  from hoinghi.speaker s
  where s.conference_id = c.conference_id and s.speaker = p.speaker and not p.is_new
    and ((s.name, s.titles) is distinct from (p.name, p.titles) or s.imported
      is distinct from hoinghi.person_facts(s.imported, p.id, p.guid, p.facts, p_source,
        p_acronym));
  perform hoinghi.programme_match_sessions(c.conference_id, p_source, p_acronym);
  if p_partial then perform hoinghi.programme_keep_people(c.conference_id); end if;
  insert into pg_temp.programme_gone
  select s.session, s.title from hoinghi.topic_session s
  where s.conference_id = c.conference_id and s.state <> 'cancelled'
    and hoinghi.same_source(s.imported, p_source, p_acronym)
    and not exists (select from pg_temp.programme_aim a where a.session = s.session);
  perform hoinghi.programme_times(c, p_zone, p_source, p_acronym, p_partial);
  days := hoinghi.programme_days(c);
  perform hoinghi.programme_number(c);
  perform hoinghi.programme_judge(c);
  perform hoinghi.programme_wants(c, p_source, p_acronym, p_partial);
  perform hoinghi.programme_compare(c);
  return days;
end $$;

-- What a file comes to: result, sessions, new, moved, changed, unchanged, cancelled, rooms-new,
-- speakers-new, speakers-changed, tentative, departures, digest. p_more: whether the file says
-- something new of the conference itself.
create or replace function hoinghi.programme_summary(
  p_applies boolean, p_more boolean, p_digest text)
returns text[] language plpgsql as $$
declare
  n bigint[];
  more bigint[];
begin
  select array[count(*), count(*) filter (where a.change = 'new'),
    count(*) filter (where a.change = 'moved'), count(*) filter (where a.change = 'changed'),
    count(*) filter (where a.change in ('unchanged', 'marked')),
    (select count(*) from pg_temp.programme_gone)]
  into n from pg_temp.programme_aim a;
  select array[(select count(*) from pg_temp.programme_room r where r.is_new),
    (select count(*) from pg_temp.programme_person p where p.is_new),
    (select count(*) from pg_temp.programme_person p where p.is_changed)] into more;
  return array[case when not p_applies then 'checked'
      when n[2] + n[3] + n[4] + n[6] + more[1] + more[2] + more[3] > 0 or p_more
        or exists (select from pg_temp.programme_room r where r.is_changed)
        or exists (select from pg_temp.programme_aim a where a.change = 'marked') then 'stored'
      else 'same' end]
    || n::text[] || more::text[]
    || array[(select count(*) from pg_temp.programme_aim a where a.trouble is not null)::text,
      (select count(*) from pg_temp.programme_note t where not t.trouble)::text, p_digest];
end $$;
