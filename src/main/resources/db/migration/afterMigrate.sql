-- What the application's role may do, said again after every migration, so that no table can be forgotten.
do $$
declare
    ours text;
    append_only text;
begin
    for ours in
        select nspname from pg_namespace
        where nspowner = current_user::regrole
          and nspname not in ('public', 'information_schema') and not starts_with(nspname, 'pg_')
    loop
        execute format('grant usage on schema %I to %I', ours, '${application_role}');
        execute format('grant select, insert, update, delete on all tables in schema %I to %I', ours, '${application_role}');
        execute format('grant usage, select on all sequences in schema %I to %I', ours, '${application_role}');
        execute format('grant execute on all functions in schema %I to %I', ours, '${application_role}');
    end loop;

    -- History is written once.
    foreach append_only in array array['audit.change', 'audit.mention', 'ledger.entry', 'ledger.posting'] loop
        if to_regclass(append_only) is not null then
            execute format('revoke update, delete on %s from %I', append_only, '${application_role}');
        end if;
    end loop;
end
$$;
