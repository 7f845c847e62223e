-- Tickets for all who should have one: begun, issued in portions, done; one transaction.

-- The answer that this key got before, or null when there is work to do; refuses what it names
-- wrongly.
create or replace function hoinghi.tickets_begun(
  p_actor text, p_key text, p_request text, p_conference text, p_unit text, p_unit_identity text,
  p_group text)
returns text[] language plpgsql as $$
declare
  c hoinghi.conference := hoinghi.open_conference(p_conference);
begin
  perform hoinghi.unit_named(c.conference_id, p_conference, p_unit, p_unit_identity);
  if p_group is not null then
    perform hoinghi.group_of(c.conference_id, p_conference, p_group);
  end if;
  return hoinghi.replay(c.conference_id, p_key, p_request);
end $$;

-- First tickets for these delegates, with these secrets and texts. Who was given one meanwhile
-- keeps it.
create or replace function hoinghi.tickets_issue(
  p_actor text, p_key text, p_request text, p_conference text, p_delegates text[],
  p_secrets text[], p_codes text[])
returns text[] language sql as $$
  with made as (
    insert into hoinghi.ticket (conference_id, delegate, issue, secret, code, actor)
    select c.id, r.delegate, 1, r.secret, r.code, p_actor
    from hoinghi.conference_of(p_conference) as c(id),
      unnest(p_delegates, p_secrets, p_codes) with ordinality as r (delegate, secret, code, n)
    order by r.n
    on conflict do nothing
    returning conference_id, delegate
  ), noted as (
    insert into hoinghi.audit (conference_id, actor, command, subject, after)
    select conference_id, p_actor, 'delegate ticket', delegate, jsonb_build_object('issue', 1)
    from made order by delegate
  )
  select array[count(*)::text] from made
$$;

create or replace function hoinghi.tickets_done(
  p_actor text, p_key text, p_request text, p_conference text, p_count integer)
returns text[] language plpgsql as $$
begin
  return hoinghi.done(hoinghi.conference_of(p_conference), p_actor, p_key, p_request,
    'delegate tickets', p_conference, null, jsonb_build_object('issued', p_count),
    array[p_count::text]);
end $$;
