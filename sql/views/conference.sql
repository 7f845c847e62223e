-- What the reports say of a conference as a whole; today is the date at its place, and rolls_closed
-- has half-days as 2019-07-24/morning.
create or replace view report.conference as
select c.conference_id, c.code as conference, c.title, c.first_day, c.last_day, c.zone, c.place,
  c.organizer, c.profile, (now() at time zone c.zone)::date as today, c.superior, c.symbol,
  c.signing, c.signer, c.rolls_closed, c.signing_as
from hoinghi.conference c;

-- Which edition of its papers a print is: the number of the last change before it, and the time of
-- the print at the conference's place.
create or replace view report.edition as
select c.conference_id, c.code as conference,
  coalesce(
    (select max(a.audit_id) from hoinghi.audit a
      where a.conference_id = c.conference_id and a.subject <> 'personal data'), 0
  ) as edition,
  now() at time zone c.zone as printed
from hoinghi.conference c;
