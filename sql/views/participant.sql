-- What is printed for each delegate who is expected or came: badges, letters, certificates. ticket
-- is the text of the valid ticket's QR code, short what is printed beside it.
create or replace view report.participant as
select c.conference_id, c.code as conference, d.delegate, d.number, d.titles, d.name, d.mark,
  d.sort_key, d.position, d.unit, d.participant_group, d.seat, t.code as ticket,
  hoinghi.ticket_short(t.secret) as short
from hoinghi.conference c
join hoinghi.delegate d on d.conference_id = c.conference_id
left join hoinghi.ticket t on t.conference_id = d.conference_id and t.delegate = d.delegate
  and t.revoked_at is null
where hoinghi.takes_part(d.state);
