-- What documents say of a conference and its people: headers, signatures, badges, certificates.

-- An agency can have a profile of its own, so only the form of its name is checked here. superior is
-- the body above the organizer, the first line of a header; symbol the organizer's letters in the
-- numbers of documents, as ĐUK. Documents are signed on behalf of signing, as BAN TỔ CHỨC, by
-- whoever has the position signer, as PHÓ BÍ THƯ: never a name. certificate_share is the percentage
-- of the half-days that a delegate must have been present for a certificate.
alter table hoinghi.conference
  add column superior hoinghi.line,
  add column symbol hoinghi.line,
  add column signing hoinghi.line,
  add column signer hoinghi.line,
  add column certificate_share integer not null default 80,
  add column last_certificate integer not null default 0,
  add constraint conference_certificate_share check (certificate_share between 1 and 100),
  drop constraint conference_profile,
  add constraint conference_profile check (profile ~ '^[a-z0-9][a-z0-9-]{0,31}$');

-- What the badges of a group's people say: ĐẠI BIỂU, KHÁCH MỜI, BAN TỔ CHỨC, PHỤC VỤ, BÁO CHÍ.
alter table hoinghi.participant_group
  add column badge text not null default 'delegate',
  add constraint participant_group_badge
    check (badge in ('delegate', 'guest', 'organizer', 'service', 'press'));

-- The register of certificates. Its numbers count up under the conference's lock and stay taken when
-- a certificate is revoked. present and held are the half-days as they were when it was issued;
-- reason says why it was issued all the same to somebody who was not there for long enough.
create table hoinghi.certificate (
  conference_id bigint not null,
  number integer not null,
  delegate hoinghi.code not null,
  present integer not null,
  held integer not null,
  reason hoinghi.line,
  issued_at timestamptz not null default now(),
  issued_by text not null,
  revoked_at timestamptz,
  revoked_by text,
  revoke_reason hoinghi.line,
  constraint certificate_pkey primary key (conference_id, number),
  constraint certificate_number check (number > 0),
  constraint certificate_half_days check (held > 0 and present between 0 and held),
  constraint certificate_revoked check ((revoked_at is null) = (revoked_by is null))
);
create unique index certificate_valid_once on hoinghi.certificate (conference_id, delegate)
  where revoked_at is null;

alter table hoinghi.certificate add constraint certificate_delegate_known
  foreign key (conference_id, delegate) references hoinghi.delegate;
