-- The arrows between the tables; apart from them, so that tables can be distributed in between.
alter table hoinghi.room add constraint room_conference_known
  foreign key (conference_id) references hoinghi.conference;
alter table hoinghi.unit add constraint unit_conference_known
  foreign key (conference_id) references hoinghi.conference;
alter table hoinghi.unit add constraint unit_parent_known
  foreign key (conference_id, parent) references hoinghi.unit;
alter table hoinghi.unit_alias add constraint unit_alias_unit_known
  foreign key (conference_id, unit) references hoinghi.unit;
alter table hoinghi.participant_group add constraint participant_group_conference_known
  foreign key (conference_id) references hoinghi.conference;
alter table hoinghi.speaker add constraint speaker_conference_known
  foreign key (conference_id) references hoinghi.conference;
alter table hoinghi.speaker add constraint speaker_unit_known
  foreign key (conference_id, unit) references hoinghi.unit;
alter table hoinghi.topic_session add constraint topic_session_conference_known
  foreign key (conference_id) references hoinghi.conference;
alter table hoinghi.topic_session add constraint topic_session_room_known
  foreign key (conference_id, room) references hoinghi.room;
alter table hoinghi.assignment add constraint assignment_session_known
  foreign key (conference_id, session) references hoinghi.topic_session;
alter table hoinghi.assignment add constraint assignment_speaker_known
  foreign key (conference_id, speaker) references hoinghi.speaker;
alter table hoinghi.delegate add constraint delegate_conference_known
  foreign key (conference_id) references hoinghi.conference;
alter table hoinghi.delegate add constraint delegate_unit_known
  foreign key (conference_id, unit) references hoinghi.unit;
alter table hoinghi.delegate add constraint delegate_group_known
  foreign key (conference_id, participant_group) references hoinghi.participant_group;
alter table hoinghi.enrolment add constraint enrolment_session_known
  foreign key (conference_id, session) references hoinghi.topic_session;
alter table hoinghi.enrolment add constraint enrolment_delegate_known
  foreign key (conference_id, delegate) references hoinghi.delegate;
alter table hoinghi.scan add constraint scan_delegate_known
  foreign key (conference_id, delegate) references hoinghi.delegate;
