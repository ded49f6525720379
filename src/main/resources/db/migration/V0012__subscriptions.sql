create schema subscriptions;

-- The recurring side of an order.
create table subscriptions.subscription (
    organization_id uuid        not null,
    id              uuid        not null,
    order_id        uuid        not null,
    state           text        not null
        check (state in ('TRIALING', 'ACTIVE', 'PAST_DUE', 'PAUSED', 'CANCELLED', 'COMPLETED')),
    -- the day that all due dates are counted from, so that the 31st comes back after February
    anchor_on       date        not null,
    next_invoice_on date,
    created_at      timestamptz not null,
    primary key (organization_id, id),
    constraint subscription_of_order unique (organization_id, order_id),
    foreign key (organization_id, order_id) references orders.placed_order (organization_id, id),
    check ((state in ('CANCELLED', 'COMPLETED')) <= (next_invoice_on is null))
);
create index subscription_by_next_invoice on subscriptions.subscription (organization_id, next_invoice_on, id)
    where next_invoice_on is not null;
select organizations.protect('subscriptions.subscription');

-- Each stretch of time is billed once: two periods of a subscription can't share a day.
create table subscriptions.period (
    organization_id uuid      not null,
    subscription_id uuid      not null,
    days            daterange not null check (not isempty(days)),
    number          int       not null check (number >= 1),
    invoice_id      uuid      not null,
    line_id         uuid      not null,
    primary key (organization_id, subscription_id, days without overlaps),
    unique (organization_id, subscription_id, number),
    foreign key (organization_id, subscription_id) references subscriptions.subscription (organization_id, id),
    foreign key (organization_id, invoice_id) references invoices.invoice (organization_id, id),
    foreign key (organization_id, line_id) references invoices.line (organization_id, id)
);
select organizations.protect('subscriptions.period');
