create schema services;

-- One sold SERVICE at one customer. A line that sold three has three, each with its own fate.
create table services.instance (
    organization_id uuid        not null,
    id              uuid        not null default uuidv7(),
    customer_id     uuid        not null,
    invoice_id      uuid        not null,
    line_id         uuid        not null,
    ordinal         int         not null check (ordinal >= 1),
    order_id        uuid,
    product_id      uuid        not null,
    -- runs before it is paid, because the order has a trial
    trial           boolean     not null default false,
    state           text        not null check (state in ('WAITING', 'ACTIVE', 'SUSPENDED', 'TERMINATED')),
    suspended_for   text        check (suspended_for in ('STAFF', 'VOID')),
    -- when the present state began
    since           timestamptz not null,
    created_at      timestamptz not null,
    primary key (organization_id, id),
    -- whoever makes them twice
    constraint service_sold_once unique (organization_id, line_id, ordinal),
    unique (organization_id, id, customer_id),
    foreign key (organization_id, customer_id) references customers.customer (organization_id, id),
    foreign key (organization_id, invoice_id) references invoices.invoice (organization_id, id),
    foreign key (organization_id, line_id) references invoices.line (organization_id, id),
    foreign key (organization_id, order_id) references orders.placed_order (organization_id, id),
    foreign key (organization_id, product_id) references catalog.product (organization_id, id),
    check ((state = 'SUSPENDED') = (suspended_for is not null))
);
create index service_of_customer on services.instance (organization_id, customer_id, id);
create index service_by_state on services.instance (organization_id, state, id);
create index service_of_invoice on services.instance (organization_id, invoice_id);
create index service_of_order on services.instance (organization_id, order_id, id) where order_id is not null;
select organizations.protect('services.instance');

-- Who else may use a service. Never its owner.
create table services.share (
    organization_id uuid        not null,
    service_id      uuid        not null,
    owner_id        uuid        not null,
    customer_id     uuid        not null,
    shared_at       timestamptz not null,
    primary key (organization_id, service_id, customer_id),
    foreign key (organization_id, service_id, owner_id)
        references services.instance (organization_id, id, customer_id),
    foreign key (organization_id, customer_id) references customers.customer (organization_id, id),
    constraint share_not_with_owner check (customer_id <> owner_id)
);
create index share_with_customer on services.share (organization_id, customer_id, service_id);
select organizations.protect('services.share');

-- What was sold before there were services. A service exists from the issue of its invoice; renewals sell none.
do $$
declare
    ours uuid;
begin
    for ours in select organization_id from organizations.organization loop
        perform organizations.enter(ours);
        insert into services.instance (organization_id, customer_id, invoice_id, line_id, ordinal, order_id, product_id,
                                       trial, state, since, created_at)
        select l.organization_id, i.customer_id, i.id, l.id, ordinal, o.id, l.product_id,
               coalesce(o.trial_days, 0) > 0,
               case when o.state in ('CANCELLED', 'ENDED') then 'TERMINATED'
                    when i.status = 'PAID' or o.trial_days > 0 then 'ACTIVE'
                    else 'WAITING' end,
               coalesce(o.ended_at, i.paid_at, i.issued_at), i.issued_at
        from invoices.line l
        join invoices.invoice i on i.organization_id = ours and i.id = l.invoice_id
        join catalog.product p on p.organization_id = ours and p.id = l.product_id
        left join orders.placed_order o on o.organization_id = ours and o.id = i.order_id
        cross join lateral generate_series(1, l.quantity) ordinal
        where l.organization_id = ours and p.kind = 'SERVICE' and i.status in ('OPEN', 'PAID')
          and (o.id is null or o.invoice_id = i.id)
        order by i.id, l.position, ordinal
        on conflict (organization_id, line_id, ordinal) do nothing;
    end loop;
end
$$;
