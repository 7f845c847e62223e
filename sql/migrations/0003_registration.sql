-- Registration as agencies do it: quotas of units, lists that units send, substitutes, delegations,
-- duplicates, tickets.
create extension if not exists pg_trgm with schema public;

-- The same codes as before. A bounded repetition makes a regular expression ten times as slow, and
-- lists bring codes by the hundred thousand.
alter domain hoinghi.code drop constraint code_form;
alter domain hoinghi.code add constraint code_form check
  (value ~ '^[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])?$' and octet_length(value) <= 64);
-- The same lines as before. Letters that nothing composes with need no look at the tables of
-- Unicode, and nearly all lines have no others.
alter domain hoinghi.line drop constraint line_form;
alter domain hoinghi.line add constraint line_form check
  (value !~ '[^\x20-\x7e\u00a0-\u02ff\u1ea0-\u1ef9]'
    or value is nfc normalized and value !~ '[\x01-\x1f\x7f]');

-- rolls_closed holds the half-days whose roll is closed, as 2019-07-24/morning. The counters give
-- numbers under the conference's lock.
alter table hoinghi.conference
  add column list_deadline date,
  add column rolls_closed text[] not null default '{}',
  add column last_batch integer not null default 0,
  add column last_queue integer not null default 0,
  add column last_merge integer not null default 0;

-- Whom to ring about a unit's list, and by when it is due; without a day of its own the
-- conference's holds.
alter table hoinghi.unit
  add column contact hoinghi.line,
  add column contact_phone text,
  add column contact_email text,
  add column deadline date;

-- How many a unit may send in a group; the empty group stands for all groups without a quota of
-- their own.
create table hoinghi.quota (
  conference_id bigint not null,
  unit hoinghi.code not null,
  participant_group text collate "C" not null default '',
  places integer not null,
  constraint quota_pkey primary key (conference_id, unit, participant_group),
  constraint quota_places check (places between 0 and 100000)
);

-- Who is replaced or cancelled may have no number any more: a substitute takes it over.
alter table hoinghi.delegate alter column number drop not null;
alter table hoinghi.delegate
  add column birth_year integer,
  add column seat hoinghi.line,
  add column queue integer,
  add column over_quota boolean not null default false,
  add column reason hoinghi.line,
  add column replaces hoinghi.code,
  add column replaced_by hoinghi.code,
  add column state_before text,
  add column merged_into hoinghi.code,
  add column batch integer,
  add column batch_row integer,
  add constraint delegate_birth_year check (birth_year between 1900 and 2100),
  add constraint delegate_numbered
    check (number is not null or state in ('substituted', 'cancelled')),
  add constraint delegate_queued check (queue is not null or state <> 'waitlisted');
create index delegate_waiting on hoinghi.delegate (conference_id, queue) where state = 'waitlisted';
create index delegate_by_batch on hoinghi.delegate (conference_id, batch, batch_row)
  where batch is not null;
-- By the beginnings of a name's words. Names are alike in all conferences, and the list of one
-- conference's delegates would be the longest of all lists to read: so without conference_id. What
-- waits to be sorted in is read at each search, hence the limit.
create index delegate_by_word on hoinghi.delegate using gin ((' ' || search_fold) gin_trgm_ops)
  with (gin_pending_list_limit = 1024);

-- What happened to one delegate. Scans and enrolments, a thousand times a second, are left out:
-- scans have a table of their own, and of enrolments the time is known.
create index audit_by_subject on hoinghi.audit (conference_id, subject collate "C")
  where command not in ('attendance scan', 'session enrol');
create index audit_by_time on hoinghi.audit using brin (at) with (autosummarize = on);

-- The other units that a delegate stands for (kiêm nhiệm): one body, counted once.
create table hoinghi.delegate_unit (
  conference_id bigint not null,
  delegate hoinghi.code not null,
  unit hoinghi.code not null,
  position hoinghi.line,
  constraint delegate_unit_pkey primary key (conference_id, delegate, unit)
);

-- Units that travel and sit together under one head.
create table hoinghi.delegation (
  conference_id bigint not null,
  delegation hoinghi.code not null,
  name hoinghi.line not null,
  head hoinghi.code,
  deputy hoinghi.code,
  note hoinghi.line,
  constraint delegation_pkey primary key (conference_id, delegation)
);
create table hoinghi.delegation_unit (
  conference_id bigint not null,
  unit hoinghi.code not null,
  delegation hoinghi.code not null,
  constraint delegation_unit_pkey primary key (conference_id, unit)
);

-- Two entries found to be one person; what is needed to undo it. Both entries stay.
create table hoinghi.delegate_merge (
  conference_id bigint not null,
  merge integer not null,
  kept hoinghi.code not null,
  other hoinghi.code not null,
  kept_before jsonb not null,
  other_before jsonb not null,
  sessions text[] not null,
  unit_added boolean not null,
  at timestamptz not null default now(),
  actor text not null,
  undone_at timestamptz,
  constraint delegate_merge_pkey primary key (conference_id, merge)
);

-- A list that a unit sent: its rows are the delegates with this batch.
create table hoinghi.import_batch (
  conference_id bigint not null,
  batch integer not null,
  at timestamptz not null default now(),
  actor text not null,
  sender hoinghi.line,
  unit hoinghi.code,
  file_name hoinghi.line,
  format text not null,
  digest text not null,
  size bigint not null,
  rows integer not null,
  added integer not null,
  changed integer not null,
  unchanged integer not null,
  gone integer not null,
  rejected integer not null,
  waiting integer not null,
  state text not null default 'applied',
  withdrawn_at timestamptz,
  withdrawn_by text,
  constraint import_batch_pkey primary key (conference_id, batch),
  constraint import_batch_state check (state in ('applied', 'withdrawn'))
);

-- What a list changed in delegates who were there before, so that it can be withdrawn.
create table hoinghi.import_change (
  conference_id bigint not null,
  batch integer not null,
  delegate hoinghi.code not null,
  batch_row integer,
  change text not null,
  before jsonb not null,
  after jsonb not null,
  constraint import_change_pkey primary key (conference_id, batch, delegate),
  constraint import_change_kind check (change in ('changed', 'gone'))
);

-- Tickets are signed with the conference's key (Ed25519, RFC 8032); whoever checks them needs the
-- public half only.
create table hoinghi.conference_key (
  conference_id bigint not null,
  public_key bytea not null,
  secret_key bytea not null,
  at timestamptz not null default now(),
  constraint conference_key_pkey primary key (conference_id),
  constraint conference_key_sizes check (length(public_key) = 32 and length(secret_key) = 64)
);
create table hoinghi.ticket (
  conference_id bigint not null,
  delegate hoinghi.code not null,
  issue integer not null,
  secret text collate "C" not null,
  code text collate "C" not null,
  at timestamptz not null default now(),
  actor text not null,
  revoked_at timestamptz,
  revoked_by text,
  reason hoinghi.line,
  constraint ticket_pkey primary key (conference_id, delegate, issue),
  constraint ticket_secret_unique unique (conference_id, secret)
);
create unique index ticket_valid_once on hoinghi.ticket (conference_id, delegate)
  where revoked_at is null;

alter table hoinghi.quota add constraint quota_unit_known
  foreign key (conference_id, unit) references hoinghi.unit;
alter table hoinghi.delegate_unit add constraint delegate_unit_delegate_known
  foreign key (conference_id, delegate) references hoinghi.delegate;
alter table hoinghi.delegate_unit add constraint delegate_unit_unit_known
  foreign key (conference_id, unit) references hoinghi.unit;
alter table hoinghi.delegation add constraint delegation_conference_known
  foreign key (conference_id) references hoinghi.conference;
alter table hoinghi.delegation add constraint delegation_head_known
  foreign key (conference_id, head) references hoinghi.delegate;
alter table hoinghi.delegation add constraint delegation_deputy_known
  foreign key (conference_id, deputy) references hoinghi.delegate;
alter table hoinghi.delegation_unit add constraint delegation_unit_unit_known
  foreign key (conference_id, unit) references hoinghi.unit;
alter table hoinghi.delegation_unit add constraint delegation_unit_delegation_known
  foreign key (conference_id, delegation) references hoinghi.delegation;
alter table hoinghi.import_batch add constraint import_batch_conference_known
  foreign key (conference_id) references hoinghi.conference;
alter table hoinghi.import_change add constraint import_change_batch_known
  foreign key (conference_id, batch) references hoinghi.import_batch;
alter table hoinghi.ticket add constraint ticket_delegate_known
  foreign key (conference_id, delegate) references hoinghi.delegate;
alter table hoinghi.conference_key add constraint conference_key_conference_known
  foreign key (conference_id) references hoinghi.conference;

-- Whoever stores or moves a delegate holds the conference; whoever removes a unit or a group holds
-- it as well and counts the delegates first. Three foreign keys would look all that up once more
-- for each row, and a list of 100 000 people would take half as long again.
alter table hoinghi.delegate
  drop constraint delegate_conference_known,
  drop constraint delegate_unit_known,
  drop constraint delegate_group_known;
