create schema orders;

create table orders.counter (
    organization_id uuid   not null primary key references organizations.organization,
    last_number     bigint not null
);
select organizations.protect('orders.counter');

-- What was agreed with one customer: a copy of the offer, its price and its access terms, so that later edits of the
-- offer don't reach it.
create table orders.placed_order (
    organization_id   uuid        not null,
    id                uuid        not null,
    number            bigint      not null,
    customer_id       uuid        not null,
    offer_id          uuid        not null,
    offer_name        text        not null,
    product_id        uuid        not null,
    base_plan_id      uuid,
    quantity          int         not null check (quantity between 1 and 10000),
    currency          char(3)     not null,
    price             bigint      not null check (price >= 0),
    base_price        bigint      not null check (base_price >= 0),
    discount          bigint      not null default 0 check (discount >= 0),
    discount_cycles   int         check (discount_cycles between 1 and 1000),
    recurrence_unit   text        not null check (recurrence_unit in ('ONE_TIME', 'DAY', 'WEEK', 'MONTH', 'YEAR')),
    recurrence_count  int         not null check (recurrence_count >= 1),
    recurrence_cycles int         check (recurrence_cycles >= 1),
    first_due_on      date        not null,
    trial_days        int         not null default 0 check (trial_days between 0 and 3650),
    student_id        uuid,
    state             text        not null check (state in ('PENDING', 'ACTIVE', 'SUSPENDED', 'ENDED', 'CANCELLED')),
    invoice_id        uuid,
    terms             jsonb       not null,
    terms_individual  boolean     not null default false,
    created_at        timestamptz not null,
    ended_at          timestamptz,
    end_reason        text        check (length(end_reason) <= 500),
    primary key (organization_id, id),
    constraint order_number_taken unique (organization_id, number),
    foreign key (organization_id, customer_id) references customers.customer (organization_id, id),
    foreign key (organization_id, student_id) references customers.customer (organization_id, id),
    foreign key (organization_id, offer_id) references catalog.offer (organization_id, id),
    foreign key (organization_id, product_id) references catalog.product (organization_id, id),
    foreign key (organization_id, base_plan_id) references catalog.base_plan (organization_id, id),
    foreign key (organization_id, invoice_id) references invoices.invoice (organization_id, id),
    check (discount <= quantity * (price + base_price)),
    check ((state in ('ENDED', 'CANCELLED')) = (ended_at is not null))
);
create index order_of_customer on orders.placed_order (organization_id, customer_id, id);
create index order_by_state on orders.placed_order (organization_id, state, id);
create index order_of_offer on orders.placed_order (organization_id, offer_id, id);
create index order_of_invoice on orders.placed_order (organization_id, invoice_id);
select organizations.protect('orders.placed_order');
