-- What the reports say of a conference as a whole; today is the date at its place.
create or replace view report.conference as
select c.conference_id, c.code as conference, c.title, c.first_day, c.last_day, c.zone, c.place,
  c.organizer, c.profile, (now() at time zone c.zone)::date as today
from hoinghi.conference c;
