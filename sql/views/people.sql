-- The units and groups of a conference, and the people who speak. A unit is asked for a list,
-- even without a quota, if it has a contact or a deadline; without one of its own the conference's
-- holds.
create or replace view report.unit as
select c.conference_id, c.code as conference, u.unit, u.name, u.protocol_order, u.contact,
  u.contact_phone, num_nonnulls(u.contact, u.contact_phone, u.contact_email, u.deadline) > 0
    as is_asked,
  coalesce(u.deadline, c.list_deadline) as deadline
from hoinghi.conference c
join hoinghi.unit u on u.conference_id = c.conference_id;

create or replace view report.participant_group as
select c.conference_id, c.code as conference, g.participant_group, g.name, g.protocol_order,
  g.badge
from hoinghi.conference c
join hoinghi.participant_group g on g.conference_id = c.conference_id;

-- person is the name with its titles, null while only the unit is known; unit_names are the names
-- by which a position may already mention the unit. A speaker without any assignment still counts
-- as one who presents; who only opens or closes the conference does not.
create or replace view report.speaker as
select c.conference_id, c.code as conference, s.speaker,
  case when s.name is not null then array_to_string(s.titles || s.name::text, ' ') end as person,
  cardinality(s.titles) > 0 as is_titled, s.sort_key, s.position, u.name as unit_name,
  array(
    select a.alias::text from hoinghi.unit_alias a
    where a.conference_id = s.conference_id and a.unit = s.unit order by a.identity
  ) as unit_aliases,
  array(
    select t.number from hoinghi.assignment a
    join hoinghi.topic_session t on t.conference_id = a.conference_id and t.session = a.session
    where a.conference_id = s.conference_id and a.speaker = s.speaker and a.role = 'speaker'
      and t.kind = 'topic' and t.state <> 'cancelled'
    order by t.number, t.programme_order
  ) as topics,
  not exists (
    select from hoinghi.assignment a
    where a.conference_id = s.conference_id and a.speaker = s.speaker
  ) as is_unassigned
from hoinghi.conference c
join hoinghi.speaker s on s.conference_id = c.conference_id
left join hoinghi.unit u on u.conference_id = s.conference_id and u.unit = s.unit;
