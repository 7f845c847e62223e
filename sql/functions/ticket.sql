-- Tickets: one that is valid for each delegate, signed with the conference's key.

-- The part of a ticket that people read and type: T- and its first 16 letters in groups of four.
create or replace function hoinghi.ticket_short(p_secret text)
returns text language sql immutable as $$
  select 'T' || regexp_replace(p_secret, '(.{4})', '-\1', 'g')
$$;

-- What a ticket is looked up by, from its whole text or its short form; null for other words. The
-- whole text is HN1, 8 letters for the conference's number, then the secret.
create or replace function hoinghi.ticket_secret(p_word text)
returns text language sql immutable as $$
  select case when p_word like 'HN1%' and length(p_word) = 139 then substr(p_word, 12, 16)
    when p_word ~ '^T(-[0-9A-Z]{4}){4}$' then replace(substr(p_word, 3), '-', '') end
$$;

-- A moment for a sentence, as 08h45 24/7/2019.
create or replace function hoinghi.printed_moment(p_at timestamptz, p_zone text)
returns text language sql stable as $$
  select hoinghi.clock(p_at, p_zone) || ' ' || hoinghi.printed_day((p_at at time zone p_zone)::date)
$$;

-- The conference's number and the secret half of its key. The pair that is given becomes the key
-- when there is none yet.
create or replace function hoinghi.ticket_key(
  p_actor text, p_key text, p_request text, p_conference text, p_public text, p_secret text)
returns text[] language plpgsql as $$
declare
  c hoinghi.conference := hoinghi.open_conference(p_conference);
  held bytea;
begin
  select secret_key into held from hoinghi.conference_key where conference_id = c.conference_id;
  if held is null then
    -- Whoever comes second waits here for the first, and takes the first's key.
    insert into hoinghi.conference_key (conference_id, public_key, secret_key)
    values (c.conference_id, decode(p_public, 'hex'), decode(p_secret, 'hex'))
    on conflict do nothing;
    if found then
      insert into hoinghi.audit (conference_id, actor, command, subject, after)
      values (c.conference_id, p_actor, 'conference key', c.code,
        jsonb_build_object('public_key', p_public));
    end if;
    select secret_key into held from hoinghi.conference_key where conference_id = c.conference_id;
  end if;
  return array[c.conference_id::text, encode(held, 'hex')];
end $$;

-- The values of a reply about a delegate's ticket; p_revoked is the short form of the one before.
create or replace function hoinghi.ticket_answer(
  c hoinghi.conference, d hoinghi.delegate, t hoinghi.ticket, p_status text, p_revoked text)
returns text[] language sql stable as $$
  select array[d.delegate, d.number::text, hoinghi.printed_name(d.titles, d.name, d.mark), d.unit,
    d.participant_group, p_status, t.code, hoinghi.ticket_short(t.secret), t.issue::text,
    hoinghi.wire_time(t.at, c.zone), p_revoked]
$$;

-- Gives a delegate a ticket: the one that is valid, or a new one with this secret and text. One
-- that was revoked is replaced only when it is said so.
create or replace function hoinghi.ticket_issue(
  p_actor text, p_key text, p_request text, p_conference text, p_delegate text, p_reissue boolean,
  p_reason text, p_secret text, p_code text)
returns text[] language plpgsql as $$
declare
  c hoinghi.conference := hoinghi.open_conference(p_conference);
  answer text[] := hoinghi.replay(c.conference_id, p_key, p_request);
  d hoinghi.delegate;
  last hoinghi.ticket;
  made hoinghi.ticket;
begin
  if answer is not null then return answer; end if;
  d := hoinghi.held_delegate(c, p_delegate);
  if not hoinghi.takes_part(d.state) then
    perform hoinghi.refuse('ticket_state', d.delegate, d.state);
  end if;
  -- Tickets for all are issued without holding the delegates: if one came in between, look again.
  loop
    select * into last from hoinghi.ticket
    where conference_id = c.conference_id and delegate = d.delegate order by issue desc limit 1;
    exit when not p_reissue and last.issue is not null;
    update hoinghi.ticket set revoked_at = now(), revoked_by = p_actor, reason = p_reason
    where conference_id = c.conference_id and delegate = d.delegate and revoked_at is null;
    insert into hoinghi.ticket (conference_id, delegate, issue, secret, code, actor)
    values (c.conference_id, d.delegate, coalesce(last.issue, 0) + 1, p_secret, p_code, p_actor)
    on conflict on constraint ticket_pkey do nothing returning * into made;
    exit when made.issue is not null;
  end loop;
  if made.issue is null and last.revoked_at is not null then
    perform hoinghi.refuse('ticket_withheld', d.delegate,
      hoinghi.printed_moment(last.revoked_at, c.zone), coalesce(last.reason, '-'), p_conference);
  end if;
  if made.issue is null then
    answer := hoinghi.ticket_answer(c, d, last, 'already', null);
    if p_key is not null then
      insert into hoinghi.command_done (conference_id, key, request, answer)
      values (c.conference_id, p_key, p_request, answer);
    end if;
    return answer;
  end if;
  return hoinghi.done(c.conference_id, p_actor, p_key, p_request, 'delegate ticket', d.delegate,
    case when last.issue is not null then jsonb_build_object('issue', last.issue) end,
    jsonb_strip_nulls(jsonb_build_object('issue', made.issue, 'reason', p_reason)),
    hoinghi.ticket_answer(c, d, made, 'issued', case when last.issue is not null
      and last.revoked_at is null then hoinghi.ticket_short(last.secret) end));
end $$;

-- Takes a delegate's ticket back; a delegate in any state may have one to take back.
create or replace function hoinghi.ticket_revoke(
  p_actor text, p_key text, p_request text, p_conference text, p_delegate text, p_reason text)
returns text[] language plpgsql as $$
declare
  c hoinghi.conference := hoinghi.open_conference(p_conference);
  answer text[] := hoinghi.replay(c.conference_id, p_key, p_request);
  d hoinghi.delegate;
  t hoinghi.ticket;
begin
  if answer is not null then return answer; end if;
  d := hoinghi.held_delegate(c, p_delegate);
  update hoinghi.ticket set revoked_at = now(), revoked_by = p_actor, reason = p_reason
  where conference_id = c.conference_id and delegate = d.delegate and revoked_at is null
  returning * into t;
  if t.issue is null then perform hoinghi.refuse('ticket_none', d.delegate, p_conference); end if;
  return hoinghi.done(c.conference_id, p_actor, p_key, p_request, 'delegate revoke-ticket',
    d.delegate, jsonb_build_object('issue', t.issue),
    jsonb_strip_nulls(jsonb_build_object('revoked', t.issue, 'reason', p_reason)),
    array[d.delegate, hoinghi.printed_name(d.titles, d.name, d.mark),
      hoinghi.ticket_short(t.secret), hoinghi.wire_time(t.revoked_at, c.zone), p_reason]);
end $$;
