-- Reports may read these views and nothing else. Without the right to make roles the views still
-- work: the daemon's own role owns them.
do $$
begin
  if not exists (select from pg_roles where rolname = 'hoinghi_report') then
    begin
      create role hoinghi_report nologin;
      grant hoinghi_report to current_user;
    exception
      when duplicate_object or unique_violation then
        -- Another installation on this server made it at this moment.
        null;
    end;
  end if;
  grant usage on schema report to hoinghi_report;
  grant select on all tables in schema report to hoinghi_report;
exception
  when insufficient_privilege then
    raise notice 'the role hoinghi_report was not made: %', sqlerrm;
end $$;
