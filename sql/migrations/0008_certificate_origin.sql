-- Which command took a certificate back, where none was asked to: undoing that command makes it valid
-- again. revoke_reason is what people write and read, and decides nothing.
alter table hoinghi.certificate
  add column revoked_with text,
  add constraint certificate_revoked_with check (revoked_with is null
    or revoked_at is not null and revoked_with in ('merge', 'unmerge', 'substitute', 'cancel'));

update hoinghi.certificate r
set revoked_with = case r.revoke_reason when 'merged' then 'merge'
  when 'substituted' then 'substitute' else 'cancel' end
from hoinghi.delegate d
where d.conference_id = r.conference_id and d.delegate = r.delegate and r.revoked_at is not null
  and (r.revoke_reason = 'merged' and d.merged_into is not null
    or r.revoke_reason = 'substituted' and d.state = 'substituted'
    or r.revoke_reason = 'unsubstituted' and d.state = 'cancelled');
