-- :name unit_list
select u.unit, u.name, u.parent, u."order", u.alias, u.delegates
from hoinghi.conference_of($1) as c(id), lateral (
  select u.unit, u.name, u.parent, u.protocol_order as "order",
    hoinghi.unit_aliases(u.conference_id, u.unit) as alias,
    (select count(*) from hoinghi.delegate d
     where d.conference_id = u.conference_id and d.unit = u.unit
       and d.state not in ('cancelled', 'substituted')) as delegates
  from hoinghi.unit u
  where u.conference_id = c.id and ($2::text is null or u.parent = $2)
    and ($3::text is null or (u.protocol_order, u.sort_key, u.unit) > (
      select a.protocol_order, a.sort_key, a.unit from hoinghi.unit_of(c.id, $1, $3) a))
  order by u.protocol_order, u.sort_key, u.unit limit $4) u

-- :name unit_show
select u.unit, u.name, u.parent, p.name as "parent-name", u.protocol_order as "order",
  hoinghi.unit_aliases(u.conference_id, u.unit) as alias,
  u.contact, case when $3::boolean then u.contact_phone end as "contact-phone",
  case when $3::boolean then u.contact_email end as "contact-email",
  hoinghi.wire_day(u.deadline) as deadline,
  (select string_agg(concat_ws(' ', nullif(l.participant_group, ''),
      hoinghi.quota_summary(l.registered, l.places, l.approved)), '; '
    order by l.participant_group collate "C")
   from hoinghi.quota_lines(u.conference_id, array[u.unit::text]) l) as quota,
  (select count(*) from hoinghi.unit b
   where b.conference_id = u.conference_id and b.parent = u.unit) as units,
  (select count(*) from hoinghi.speaker s
   where s.conference_id = u.conference_id and s.unit = u.unit) as speakers,
  (select count(*) from hoinghi.delegate d
   where d.conference_id = u.conference_id and d.unit = u.unit
     and d.state not in ('cancelled', 'substituted')) as delegates
from hoinghi.conference_of($1) as c(id)
cross join lateral hoinghi.unit_of(c.id, $1, $2) u
left join hoinghi.unit p on p.conference_id = u.conference_id and p.unit = u.parent

-- Best first: the name or the code itself, then what holds the text as it was written, then what
-- holds all its words without their marks.
-- :name unit_find
select u.unit, u.name, u.parent, u.alias
from hoinghi.conference_of($1) as c(id), lateral (
  select u.unit, u.name, u.parent, hoinghi.unit_aliases(u.conference_id, u.unit) as alias,
    min(case when s.identity = $2 or lower(u.unit) = lower($5) then 1
      when position($2 in s.identity) > 0 then 2 else 3 end) as rank
  from hoinghi.unit u
  join (
    select conference_id, unit, identity, search_fold from hoinghi.unit
    union all
    select conference_id, unit, identity, search_fold from hoinghi.unit_alias) s
    on s.conference_id = u.conference_id and s.unit = u.unit
  where u.conference_id = c.id and (lower(u.unit) = lower($5) or not exists (
    select from unnest($3::text[]) as word where position(word in s.search_fold) = 0))
  group by u.conference_id, u.unit
  order by rank, u.protocol_order, u.sort_key, u.unit limit $4) u
