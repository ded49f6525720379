-- Who mail comes from, apart from the server that carries it. No name: the brand's.
create table notifications.sender (
    organization_id uuid not null primary key references organizations.organization,
    name            text check (length(name) between 1 and 100),
    reply_to        text check (length(reply_to) between 3 and 254)
);
select organizations.protect('notifications.sender');

do $$
declare
    one uuid;
begin
    for one in select organization_id from organizations.organization loop
        perform organizations.enter(one);
        insert into notifications.sender (organization_id, name, reply_to)
        select s.organization_id, nullif(s.sender_name, p.brand_name), s.reply_to
        from notifications.smtp s join organizations.profile p on p.organization_id = s.organization_id
        where s.organization_id = one;
    end loop;
end
$$;

alter table notifications.smtp drop column sender_name, drop column reply_to;
