-- What the reports say of a conference as a whole.
create or replace view report.conference as
select c.conference_id, c.code as conference, c.title, c.first_day, c.last_day, c.zone, c.place,
  c.organizer, c.profile
from hoinghi.conference c;
