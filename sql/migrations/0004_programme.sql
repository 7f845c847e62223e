-- The programme as it is published, exchanged and placed automatically.
alter table hoinghi.conference
  add column last_event integer not null default 0,
  add column last_person integer not null default 0,
  add column last_version integer not null default 0,
  add column room_buffer integer not null default 0,
  add column speaker_buffer integer not null default 0,
  add column url hoinghi.line,
  add constraint conference_room_buffer check (room_buffer between 0 and 240),
  add constraint conference_speaker_buffer check (speaker_buffer between 0 and 240);

-- What others know a session and a person by: a number within the conference and a UUID. Both stay
-- for ever, whatever is moved or renamed. The number is given when it is first needed.
alter table hoinghi.topic_session
  add column event integer,
  add column uuid uuid not null default gen_random_uuid(),
  add column track hoinghi.line,
  add column subtitle hoinghi.line,
  add column abstract text,
  add column description text,
  add column language text,
  add column url hoinghi.line,
  -- A break in all rooms at once: nothing else runs meanwhile.
  add column all_rooms boolean not null default false,
  -- How many are expected; a room for it must hold them.
  add column expected integer,
  -- Why a rule does not hold for its place, and who decided so.
  add column override_reason hoinghi.line,
  add column override_actor text,
  -- What the file that it came from said of it and is given back: its id there, links, and so on.
  add column imported jsonb,
  -- Why an imported place is only tentative.
  add column trouble hoinghi.line,
  add constraint topic_session_event_unique unique (conference_id, event),
  add constraint topic_session_expected check (expected >= 0),
  add constraint topic_session_overridden
    check ((override_reason is null) = (override_actor is null)),
  drop constraint topic_session_room_free,
  add constraint topic_session_room_free exclude using gist
    (conference_id with =, room with =, during with &&)
    where (state = 'scheduled' and not shares_room and override_reason is null);
create unique index topic_session_uuid_once on hoinghi.topic_session (conference_id, uuid);

alter table hoinghi.speaker
  add column person integer,
  add column uuid uuid not null default gen_random_uuid(),
  add column imported jsonb,
  add constraint speaker_person_unique unique (conference_id, person);

-- A session comes after others have ended.
create table hoinghi.session_after (
  conference_id bigint not null,
  session hoinghi.code not null,
  earlier hoinghi.code not null,
  constraint session_after_pkey primary key (conference_id, session, earlier),
  constraint session_after_other check (session <> earlier),
  constraint session_after_session_known
    foreign key (conference_id, session) references hoinghi.topic_session on delete cascade,
  constraint session_after_earlier_known
    foreign key (conference_id, earlier) references hoinghi.topic_session on delete cascade
);

-- When a speaker cannot come (away), or can come only then (only).
create table hoinghi.speaker_time (
  conference_id bigint not null,
  speaker hoinghi.code not null,
  during tstzrange not null,
  kind text not null,
  note hoinghi.line,
  constraint speaker_time_pkey primary key (conference_id, speaker, kind, during),
  constraint speaker_time_kind check (kind in ('away', 'only')),
  constraint speaker_time_span check (not isempty(during)),
  constraint speaker_time_speaker_known
    foreign key (conference_id, speaker) references hoinghi.speaker on delete cascade
);

-- The same of a room.
create table hoinghi.room_time (
  conference_id bigint not null,
  room hoinghi.code not null,
  during tstzrange not null,
  kind text not null,
  note hoinghi.line,
  constraint room_time_pkey primary key (conference_id, room, kind, during),
  constraint room_time_kind check (kind in ('away', 'only')),
  constraint room_time_span check (not isempty(during)),
  constraint room_time_room_known
    foreign key (conference_id, room) references hoinghi.room on delete cascade
);

-- A programme as it was published; never changed afterwards.
create table hoinghi.programme_version (
  conference_id bigint not null,
  version integer not null,
  at timestamptz not null default now(),
  actor text not null,
  note hoinghi.line,
  items integer not null,
  constraint programme_version_pkey primary key (conference_id, version),
  constraint programme_version_conference_known
    foreign key (conference_id) references hoinghi.conference
);

-- Its items. One that was cancelled, removed or taken off the programme stays in all later
-- versions as cancelled, with its last time, so that calendars are told.
create table hoinghi.programme_item (
  conference_id bigint not null,
  version integer not null,
  session hoinghi.code not null,
  event integer not null,
  uuid uuid not null,
  -- How often a published item changed (RFC 5545, 3.8.7.4), and in which version it last did.
  sequence integer not null,
  changed_in integer not null,
  state text not null,
  room hoinghi.code,
  room_name hoinghi.line,
  during tstzrange,
  -- Speakers in their order: [{speaker, person, uuid, role, name, unit}].
  people jsonb not null,
  -- Title, kind, number, track, subtitle, abstract and so on.
  content jsonb not null,
  constraint programme_item_pkey primary key (conference_id, version, session),
  constraint programme_item_event_unique unique (conference_id, version, event),
  constraint programme_item_state check (state in ('tentative', 'scheduled', 'cancelled')),
  constraint programme_item_version_known
    foreign key (conference_id, version) references hoinghi.programme_version
);

-- What a speaker does otherwise is looked up at every placement.
create index assignment_by_speaker on hoinghi.assignment (conference_id, speaker);
