create schema invoices;

-- The last number given in each organization; the row's lock makes numbers gapless.
create table invoices.counter (
    organization_id uuid   not null primary key references organizations.organization,
    last_number     bigint not null
);
select organizations.protect('invoices.counter');

create table invoices.invoice (
    organization_id    uuid        not null,
    id                 uuid        not null,
    number             bigint,
    status             text        not null check (status in ('DRAFT', 'OPEN', 'PAID', 'VOIDED')),
    customer_id        uuid        not null,
    payment_profile_id uuid,
    order_id           uuid,
    period_from        date,
    period_until       date,
    due_on             date        not null,
    currency           char(3)     not null,
    total              bigint      not null check (total >= 0),
    paid               bigint      not null default 0 check (paid between 0 and total),
    refunded           bigint      not null default 0 check (refunded between 0 and paid),
    disputed           boolean     not null default false,
    -- sums over the lines, kept here so that lists filter and sort by them
    seats              int         not null default 0,
    seats_assigned     int         not null default 0,
    seats_reserved     int         not null default 0,
    link_version       int         not null default 1,
    created_at         timestamptz not null,
    issued_at          timestamptz,
    paid_at            timestamptz,
    voided_at          timestamptz,
    void_reason        text        check (length(void_reason) <= 500),
    primary key (organization_id, id),
    constraint invoice_number_taken unique (organization_id, number),
    foreign key (organization_id, customer_id) references customers.customer (organization_id, id),
    check (status <> 'DRAFT' or (number is null and paid = 0)),
    check (status not in ('OPEN', 'PAID') or number is not null),
    check ((number is null) = (issued_at is null)),
    check (status <> 'PAID' or (paid = total and paid_at is not null)),
    check (status <> 'OPEN' or paid < total or total = 0),
    check ((status = 'VOIDED') = (voided_at is not null and void_reason is not null)),
    check ((period_from is null) = (period_until is null) and period_from < period_until),
    check (seats_reserved between 0 and seats_assigned and seats_assigned <= seats)
);
create index invoice_of_customer on invoices.invoice (organization_id, customer_id, id);
create index invoice_of_order on invoices.invoice (organization_id, order_id, id) where order_id is not null;
create index invoice_by_status on invoices.invoice (organization_id, status, id);
create index invoice_by_due_date on invoices.invoice (organization_id, due_on, id);
create index invoice_open_by_due_date on invoices.invoice (organization_id, due_on, id) where status = 'OPEN';
create index invoice_with_free_seats on invoices.invoice (organization_id, id) 
    where seats_assigned < seats and status <> 'VOIDED';
select organizations.protect('invoices.invoice');

create table invoices.line (
    organization_id uuid   not null,
    invoice_id      uuid   not null,
    id              uuid   not null,
    position        int    not null,
    product_id      uuid,
    offer_id        uuid,
    description     text   not null check (length(description) between 1 and 500),
    quantity        int    not null check (quantity between 1 and 10000),
    unit_price      bigint not null check (unit_price >= 0),
    discount        bigint not null default 0 check (discount >= 0),
    total           bigint not null check (total >= 0),
    seats           int    not null default 0,
    seats_assigned  int    not null default 0,
    seats_reserved  int    not null default 0,
    primary key (organization_id, id),
    unique (organization_id, invoice_id, position),
    foreign key (organization_id, invoice_id) references invoices.invoice (organization_id, id),
    foreign key (organization_id, product_id) references catalog.product (organization_id, id),
    foreign key (organization_id, offer_id) references catalog.offer (organization_id, id),
    check (total = quantity * unit_price - discount),
    -- only products open doors; free text never does
    check (seats = 0 or (seats = quantity and product_id is not null)),
    -- never more than bought
    constraint line_seats_bought check (seats_assigned between 0 and seats and seats_reserved between 0 and seats_assigned)
);
create index line_of_product on invoices.line (organization_id, product_id) where product_id is not null;
select organizations.protect('invoices.line');
