-- What files say of a conference and its rooms besides what is ours; sessions to be kept apart.

-- What the file said of it and is given back: the source, addresses, colours, tracks, and so on.
alter table hoinghi.conference add column imported jsonb;
-- The same of a room: its id, how to find it, and so on.
alter table hoinghi.room add column imported jsonb;

-- Two sessions that had better not run at the same time, or never may.
create table hoinghi.session_apart (
  conference_id bigint not null,
  session hoinghi.code not null,
  other hoinghi.code not null,
  never boolean not null default false,
  constraint session_apart_pkey primary key (conference_id, session, other),
  constraint session_apart_order check (session < other),
  constraint session_apart_session_known
    foreign key (conference_id, session) references hoinghi.topic_session on delete cascade,
  constraint session_apart_other_known
    foreign key (conference_id, other) references hoinghi.topic_session on delete cascade
);
create index session_apart_other on hoinghi.session_apart (conference_id, other);

-- What is placed near a time: all that most questions about a placement need to see.
create index topic_session_when on hoinghi.topic_session using gist (conference_id, during);
