-- The certificates that are valid: not revoked, and of somebody who takes part. present of held
-- half-days are those that counted when it was issued.
create or replace view report.certificate as
select c.conference_id, c.code as conference, r.delegate, r.number, r.present, r.held
from hoinghi.conference c
join hoinghi.certificate r on r.conference_id = c.conference_id
join hoinghi.delegate d on d.conference_id = r.conference_id and d.delegate = r.delegate
where r.revoked_at is null and hoinghi.takes_part(d.state);
