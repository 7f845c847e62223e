-- :name conference_list
select c.code as conference, c.title, hoinghi.wire_day(c.first_day) as "from",
  hoinghi.wire_day(c.last_day) as "to", c.place, c.state
from hoinghi.conference c
where ($1::text is null or c.state = $1)
  and ($2::text is null or (c.first_day, c.code) > (
    select a.first_day, a.code
    from hoinghi.conference_of($2) as after(id), lateral (
      select first_day, code from hoinghi.conference where conference_id = after.id offset 0) a))
order by c.first_day, c.code
limit $3

-- :name conference_show
select c.code as conference, c.title, c.title_source as "title-source",
  hoinghi.wire_day(c.first_day) as "from", hoinghi.wire_day(c.last_day) as "to", c.zone, c.place,
  c.organizer, c.profile, hoinghi.wire_day(c.list_deadline) as "list-deadline", c.state, hoinghi.yes_no(c.synthetic) as synthetic, c.note,
  nullif(c.room_buffer, 0) as "room-buffer", nullif(c.speaker_buffer, 0) as "speaker-buffer",
  c.superior, c.symbol, c.signing, c.signer, c.signing_as as "signing-as",
  c.certificate_share as "certificate-share",
  (select count(*) from hoinghi.room r where r.conference_id = c.conference_id) as rooms,
  (select count(*) from hoinghi.unit u where u.conference_id = c.conference_id) as units,
  (select count(*) from hoinghi.participant_group g where g.conference_id = c.conference_id)
  as groups,
  (select count(*) from hoinghi.speaker s where s.conference_id = c.conference_id) as speakers,
  (select count(*) from hoinghi.topic_session t
   where t.conference_id = c.conference_id and t.state <> 'cancelled') as sessions,
  (select count(*) from hoinghi.delegate d
   where d.conference_id = c.conference_id and d.state not in ('cancelled', 'substituted'))
  as delegates
from hoinghi.conference c
where c.code = $1
