-- In which way documents are signed for somebody: on behalf of a collective, for one's head, by
-- order, by authorisation, or as acting head. The words are those of the profiles' prefixes.
alter table hoinghi.conference
  add column signing_as text not null default 'thay-mat',
  add constraint conference_signing_as
    check (signing_as in ('thay-mat', 'ky-thay', 'thua-lenh', 'thua-uy-quyen', 'quyen'));
