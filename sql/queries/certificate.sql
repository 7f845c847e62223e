-- The register in the order of its numbers.
-- :name certificate_list
select l.number, l.delegate, d.number as "order",
  hoinghi.printed_name(d.titles, d.name, d.mark) as name, d.unit, l.present, l.held,
  hoinghi.wire_time(l.issued_at, c.zone) as "issued-at",
  hoinghi.yes_no(l.revoked_at is not null) as revoked, l.reason, l.revoke_reason as "revoke-reason"
from (
  -- Looked up first, so that what there is not is refused in an empty register, too.
  select i.id, w.delegate, w.unit, w.participant_group
  from hoinghi.conference_of($1) as i(id)
  cross join lateral hoinghi.certificate_scope(i.id, $1, $2, $3, $4, $5) w
  offset 0) w
join hoinghi.conference c on c.conference_id = w.id
-- Delegates are joined to what is left of the register, not to all of it.
cross join lateral (
  select r.* from hoinghi.certificate r
  where r.conference_id = w.id
    and (w.delegate is null or r.delegate = w.delegate)
    and (w.unit is null and w.participant_group is null or exists (
      select from hoinghi.delegate d
      where d.conference_id = r.conference_id and d.delegate = r.delegate
        and (w.unit is null or d.unit = w.unit)
        and (w.participant_group is null or d.participant_group = w.participant_group)))
    and r.number > coalesce($6, 0)
  order by r.number limit $7) l
join hoinghi.delegate d on d.conference_id = l.conference_id and d.delegate = l.delegate
order by l.number
