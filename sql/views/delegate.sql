-- The delegates who are expected or came: not those who were refused, replaced or cancelled.
-- person is the name with its titles and the mark that tells it from the same name.
create or replace view report.delegate as
select c.conference_id, c.code as conference, d.delegate, d.number,
  case when d.titles = '{}' then '' else array_to_string(d.titles, ' ') || ' ' end || d.name
    || coalesce(' (' || d.mark || ')', '') as person,
  d.sort_key, d.position, d.unit, d.participant_group, d.phone, d.note
from hoinghi.conference c
join hoinghi.delegate d on d.conference_id = c.conference_id
where d.state in ('registered', 'confirmed', 'substitute', 'walk_in');
