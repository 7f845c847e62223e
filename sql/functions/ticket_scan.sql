-- Why a scan finds no delegate by a word: none has this code or number, or what kind of ticket it
-- is, as a refusal's token and values. Asked only when none was found.
create or replace function hoinghi.delegate_missing(
  p_id bigint, p_named text, p_conference text)
returns text[] language plpgsql stable as $$
declare
  looked_up text := hoinghi.ticket_secret(p_named);
  short text := coalesce(hoinghi.ticket_short(looked_up), p_named);
  owner text := hoinghi.ticket_owner(p_named);
  c hoinghi.conference;
  d hoinghi.delegate;
  t hoinghi.ticket;
begin
  if looked_up is null and p_named not like 'T-%' then
    return array['delegate_unknown', p_named, p_conference];
  end if;
  if owner <> p_conference then
    return array['ticket_elsewhere', short, owner, p_conference];
  end if;
  select * into t from hoinghi.ticket where conference_id = p_id and secret = looked_up;
  if t.issue is null then return array['ticket_unknown', short, p_conference]; end if;
  if p_named like 'HN1%' and p_named <> t.code then return array['ticket_altered', short]; end if;
  select * into c from hoinghi.conference where conference_id = p_id;
  select * into d from hoinghi.delegate where conference_id = p_id and delegate = t.delegate;
  return array[
    case when exists (select from hoinghi.ticket n where n.conference_id = p_id
      and n.delegate = t.delegate and n.revoked_at is null)
      then 'ticket_replaced' else 'ticket_revoked' end,
    short, hoinghi.printed_name(d.titles, d.name, d.mark), d.delegate,
    hoinghi.printed_moment(t.revoked_at, c.zone), coalesce(t.reason, '-'), p_conference];
end $$;

-- The code of the conference whose number stands in a ticket's text; null where it cannot be read,
-- or there is none.
create or replace function hoinghi.ticket_owner(p_named text)
returns text language sql stable as $$
  select c.code from hoinghi.conference c
  where length(p_named) = 139 and c.conference_id = (
    select sum((strpos('0123456789ABCDEFGHJKMNPQRSTVWXYZ', substr(p_named, 3 + n, 1)) - 1)::bigint
      << (5 * (8 - n)))
    from generate_series(1, 8) as n)
$$;
