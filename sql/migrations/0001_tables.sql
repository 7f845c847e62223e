-- The tables of hoinghi. Every table of a conference carries conference_id as the first column of
-- its keys, so that the same schema can be sharded by conference. Things within a conference are
-- known by their codes, which never change; people read names.
create extension if not exists btree_gist with schema public;
create extension if not exists unaccent with schema public;

create domain hoinghi.code as text collate "C"
  constraint code_form check (value ~ '^[A-Za-z0-9]([A-Za-z0-9._-]{0,62}[A-Za-z0-9])?$');

-- Text as it may be stored: normalised, without control characters.
create domain hoinghi.line as text
  constraint line_form check (value is nfc normalized and value !~ '[\x01-\x1f\x7f]');

create table hoinghi.conference (
  conference_id bigint generated always as identity,
  code hoinghi.code not null,
  title hoinghi.line not null,
  title_source text,
  first_day date not null,
  last_day date not null,
  zone text not null,
  place hoinghi.line,
  organizer hoinghi.line,
  profile text not null,
  state text not null default 'open',
  last_number integer not null default 0,
  synthetic boolean not null default false,
  note text,
  created_at timestamptz not null default now(),
  constraint conference_pkey primary key (conference_id),
  constraint conference_code_unique unique (code),
  constraint conference_title_given check (title <> ''),
  constraint conference_days check (last_day >= first_day and last_day < first_day + 60),
  constraint conference_profile check (profile in ('nd30', 'dang36', 'dang05', 'plain')),
  constraint conference_state check (state in ('open', 'closed'))
);

create table hoinghi.room (
  conference_id bigint not null,
  room hoinghi.code not null,
  name hoinghi.line not null,
  capacity integer,
  may_overlap boolean not null default false,
  constraint room_pkey primary key (conference_id, room),
  constraint room_capacity check (capacity > 0)
);
create unique index room_name_once on hoinghi.room (conference_id, lower(name));

create table hoinghi.unit (
  conference_id bigint not null,
  unit hoinghi.code not null,
  name hoinghi.line not null,
  identity text collate "C" not null,
  sort_key text collate "C" not null,
  search_fold text not null,
  parent hoinghi.code,
  protocol_order integer not null,
  constraint unit_pkey primary key (conference_id, unit),
  constraint unit_name_unique unique (conference_id, identity),
  constraint unit_parent_other check (parent <> unit)
);

create table hoinghi.unit_alias (
  conference_id bigint not null,
  identity text collate "C" not null,
  unit hoinghi.code not null,
  alias hoinghi.line not null,
  search_fold text not null,
  constraint unit_alias_pkey primary key (conference_id, identity)
);

create table hoinghi.participant_group (
  conference_id bigint not null,
  participant_group hoinghi.code not null,
  name hoinghi.line not null,
  protocol_order integer not null,
  constraint participant_group_pkey primary key (conference_id, participant_group)
);
create unique index participant_group_name_once
  on hoinghi.participant_group (conference_id, lower(name));

-- A speaker is a person, or only a unit while the person is not named yet.
create table hoinghi.speaker (
  conference_id bigint not null,
  speaker hoinghi.code not null,
  name hoinghi.line,
  titles text[] not null default '{}',
  sort_key text collate "C" not null,
  search_fold text not null,
  position hoinghi.line,
  position_source text,
  unit hoinghi.code,
  constraint speaker_pkey primary key (conference_id, speaker),
  constraint speaker_person_or_unit check (name is not null or unit is not null)
);

create table hoinghi.topic_session (
  conference_id bigint not null,
  session hoinghi.code not null,
  title hoinghi.line not null,
  title_source text,
  kind text not null,
  number integer,
  programme_order integer not null,
  minutes integer,
  state text not null default 'draft',
  room hoinghi.code,
  shares_room boolean not null default false,
  during tstzrange,
  -- The times as the wire writes them, so that the most frequent read formats nothing; the zone
  -- of a conference cannot change once anything in it has a time.
  start_text text,
  until_text text,
  day date,
  half text,
  performer hoinghi.line,
  capacity integer,
  taken integer not null default 0,
  waiting integer not null default 0,
  last_place integer not null default 0,
  note text,
  synthetic boolean not null default false,
  constraint topic_session_pkey primary key (conference_id, session),
  constraint topic_session_title_given check (title <> ''),
  constraint topic_session_kind check (kind in
    ('topic', 'opening', 'report', 'remarks', 'discussion', 'break', 'closing', 'reception', 'other')),
  constraint topic_session_minutes check (minutes between 1 and 1440),
  constraint topic_session_state check (state in ('draft', 'tentative', 'scheduled', 'cancelled')),
  constraint topic_session_half check (half in ('morning', 'afternoon', 'evening')),
  constraint topic_session_placed check
    (state not in ('tentative', 'scheduled') or (during is not null and not isempty(during))),
  constraint topic_session_number_unique unique (conference_id, number),
  constraint topic_session_capacity check (capacity >= 0),
  -- The seats: moved only under the row's lock, and never past the capacity.
  constraint topic_session_seats check (taken >= 0 and (capacity is null or taken <= capacity)),
  constraint topic_session_waiting check (waiting >= 0),
  constraint topic_session_room_free exclude using gist
    (conference_id with =, room with =, during with &&)
    where (state = 'scheduled' and not shares_room)
);

-- during and state are copies of the session's, so that the exclusion sees one table.
create table hoinghi.assignment (
  conference_id bigint not null,
  session hoinghi.code not null,
  speaker hoinghi.code not null,
  role text not null,
  speaking_order integer not null default 1,
  during tstzrange,
  firm boolean not null default false,
  constraint assignment_pkey primary key (conference_id, session, speaker, role),
  constraint assignment_role check (role in ('speaker', 'chair', 'moderator')),
  constraint assignment_speaker_free exclude using gist
    (conference_id with =, speaker with =, session with <>, during with &&) where (firm)
);

create table hoinghi.delegate (
  conference_id bigint not null,
  delegate hoinghi.code not null,
  number integer not null,
  name hoinghi.line not null,
  titles text[] not null default '{}',
  mark hoinghi.line,
  identity text collate "C" not null,
  sort_key text collate "C" not null,
  search_fold text not null,
  tone_fold text not null,
  position hoinghi.line,
  unit hoinghi.code,
  participant_group hoinghi.code,
  phone text,
  email text,
  note hoinghi.line,
  state text not null default 'registered',
  synthetic boolean not null default false,
  registered_at timestamptz not null default now(),
  constraint delegate_pkey primary key (conference_id, delegate),
  constraint delegate_number_unique unique (conference_id, number),
  constraint delegate_state check (state in ('proposed', 'registered', 'confirmed', 'waitlisted',
    'substituted', 'substitute', 'walk_in', 'cancelled'))
);

-- D1: the same name in the same unit is one person, unless a mark tells them apart.
create unique index delegate_once on hoinghi.delegate
  (conference_id, coalesce(unit, ''), identity, coalesce(mark, ''))
  where state not in ('cancelled', 'substituted');
create index delegate_by_fold on hoinghi.delegate (conference_id, search_fold text_pattern_ops);
create index delegate_by_phone on hoinghi.delegate (conference_id, phone) where phone is not null;

create table hoinghi.enrolment (
  conference_id bigint not null,
  session hoinghi.code not null,
  delegate hoinghi.code not null,
  status text not null,
  -- The place in the line of requests: counted under the session's lock, never reused.
  place integer not null,
  at timestamptz not null default now(),
  constraint enrolment_pkey primary key (conference_id, delegate, session),
  constraint enrolment_status check (status in ('confirmed', 'waitlisted', 'cancelled'))
);
create index enrolment_line on hoinghi.enrolment (conference_id, session, status, place)
  where status <> 'cancelled';

-- Append only: attendance is the last entry of each delegate, day, half and session ('' = none).
create table hoinghi.scan (
  conference_id bigint not null,
  delegate hoinghi.code not null,
  day date not null,
  half text not null,
  session text collate "C" not null default '',
  entry integer not null,
  verdict text not null,
  at timestamptz not null default now(),
  actor text not null,
  constraint scan_pkey primary key (conference_id, delegate, day, half, session, entry),
  constraint scan_half check (half in ('morning', 'afternoon', 'evening')),
  constraint scan_verdict check (verdict in ('present', 'absent', 'excused')),
  constraint scan_entry check (entry > 0)
);

-- Evenings are rare: whether a roll was called on one must not be looked for among all scans.
create index scan_in_evening on hoinghi.scan (conference_id, day) where half = 'evening';

create table hoinghi.command_done (
  conference_id bigint not null,
  key text collate "C" not null,
  request text collate "C" not null,
  answer text[] not null,
  at timestamptz not null default now(),
  constraint command_done_pkey primary key (conference_id, key)
);

create table hoinghi.audit (
  conference_id bigint not null,
  audit_id bigint generated always as identity,
  at timestamptz not null default now(),
  actor text not null,
  command text not null,
  subject text not null,
  before jsonb,
  after jsonb,
  constraint audit_pkey primary key (conference_id, audit_id)
);
