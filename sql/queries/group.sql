-- :name group_list
select g."group", g.name, g."order", g.badge, g.delegates
from hoinghi.conference_of($1) as c(id), lateral (
  select g.participant_group as "group", g.name, g.protocol_order as "order", g.badge,
    (select count(*) from hoinghi.delegate d
     where d.conference_id = g.conference_id and d.participant_group = g.participant_group
       and d.state not in ('cancelled', 'substituted')) as delegates
  from hoinghi.participant_group g
  where g.conference_id = c.id and ($2::text is null
    or (g.protocol_order, g.participant_group) > (
      select a.protocol_order, a.participant_group from hoinghi.group_of(c.id, $1, $2) a))
  order by g.protocol_order, g.participant_group limit $3) g
