-- Takes the times away again: only the half-day of the items is known.
update hoinghi.topic_session set state = 'draft', during = null, day = '2019-07-24', half = 'morning'
where conference_id = (select conference_id from hoinghi.conference where code = 'RT');
