-- Those who should have a ticket and never had one.
-- :name ticket_wanting
select d.delegate
from hoinghi.conference_of($1) as c(id)
cross join lateral hoinghi.unit_named(c.id, $1, $2, $3) w(unit)
join hoinghi.delegate d on d.conference_id = c.id
where hoinghi.takes_part(d.state) and d.delegate > $5
  and ($2::text is null or d.unit = w.unit)
  and ($4::text is null or d.participant_group = $4)
  and not exists (select from hoinghi.ticket t
    where t.conference_id = d.conference_id and t.delegate = d.delegate)
order by d.delegate limit $6

-- The valid tickets of those who may come, for badges.
-- :name ticket_list
select d.delegate, d.number, hoinghi.printed_name(d.titles, d.name, d.mark) as name, d.position,
  d.unit, u.name as "unit-name", d.participant_group as "group", d.seat, t.code as ticket,
  hoinghi.ticket_short(t.secret) as short, hoinghi.wire_time(t.at, c.zone) as "issued-at"
from hoinghi.conference_of($1) as i(id)
join hoinghi.conference c on c.conference_id = i.id
cross join lateral hoinghi.unit_named(i.id, $1, $2, $3) w(unit)
join hoinghi.delegate d on d.conference_id = i.id
join hoinghi.ticket t on t.conference_id = d.conference_id and t.delegate = d.delegate
  and t.revoked_at is null
left join hoinghi.unit u on u.conference_id = d.conference_id and u.unit = d.unit
where hoinghi.takes_part(d.state)
  and ($2::text is null or d.unit = w.unit)
  and ($4::text is null or d.participant_group = $4)
order by d.number, d.delegate

-- The tickets that doors without a network must refuse: revoked ones, and those of who does not
-- come any more. After the one with this short form.
-- :name ticket_refused
select hoinghi.ticket_short(t.secret) as short, t.delegate,
  hoinghi.printed_name(d.titles, d.name, d.mark) as name, t.issue, d.state,
  hoinghi.wire_time(t.revoked_at, c.zone) as since, t.revoked_by as by, t.reason
from hoinghi.conference_of($1) as i(id)
join hoinghi.conference c on c.conference_id = i.id
join hoinghi.ticket t on t.conference_id = i.id
join hoinghi.delegate d on d.conference_id = t.conference_id and d.delegate = t.delegate
where (t.revoked_at is not null or not hoinghi.takes_part(d.state))
  and ($2::text is null or t.secret > hoinghi.ticket_secret($2))
order by t.secret limit $3

-- The key that verifies tickets: its 32 bytes in hexadecimal digits, and as SubjectPublicKeyInfo
-- (RFC 8410), which openssl reads.
-- :name conference_key
select c.code as conference, c.conference_id as number, 'Ed25519' as algorithm,
  encode(k.public_key, 'hex') as "public-key",
  encode('\x302a300506032b6570032100'::bytea || k.public_key, 'base64') as spki,
  hoinghi.wire_time(k.at, c.zone) as "made-at",
  (select count(*) from hoinghi.ticket t
    where t.conference_id = c.conference_id and t.revoked_at is null) as valid,
  (select count(*) from hoinghi.ticket t
    where t.conference_id = c.conference_id and t.revoked_at is not null) as revoked,
  $2 as how
from hoinghi.conference_of($1) as i(id)
join hoinghi.conference c on c.conference_id = i.id
join hoinghi.conference_key k on k.conference_id = c.conference_id
