create schema onboarding;

-- One run of the new-customer wizard. Until it is confirmed nothing else of it exists. The step is the furthest that
-- was reached. Who works on it is kept by name too, as in the audit log.
create table onboarding.draft (
    organization_id uuid        not null,
    id              uuid        not null,
    state           text        not null default 'OPEN' check (state in ('OPEN', 'CONFIRMED', 'DISCARDED')),
    step            text        not null check (step in ('CUSTOMER', 'DETAILS', 'PLAN', 'CONFIRMATION')),
    started_by      uuid,
    started_by_name text        not null,
    started_at      timestamptz not null,
    changed_by      uuid,
    changed_by_name text        not null,
    changed_at      timestamptz not null,
    customer_id     uuid,
    order_id        uuid,
    primary key (organization_id, id),
    unique (organization_id, order_id),
    foreign key (organization_id, customer_id) references customers.customer (organization_id, id),
    foreign key (organization_id, order_id) references orders.placed_order (organization_id, id),
    check ((state = 'CONFIRMED') = (customer_id is not null)),
    check (order_id is null or customer_id is not null)
);
create index draft_by_state on onboarding.draft (organization_id, state, changed_at, id);
create index draft_of_customer on onboarding.draft (organization_id, customer_id);
select organizations.protect('onboarding.draft');

-- What was typed in one step: personal data, so it goes when its draft is confirmed or discarded. The page is the
-- rendered form that wrote it last: that one may write again without having seen its own change.
create table onboarding.answer (
    organization_id uuid        not null,
    draft_id        uuid        not null,
    step            text        not null check (step in ('CUSTOMER', 'DETAILS', 'PLAN', 'CONFIRMATION')),
    content         jsonb       not null,
    version         integer     not null check (version > 0),
    page            uuid        not null,
    written_by_name text        not null,
    written_at      timestamptz not null,
    primary key (organization_id, draft_id, step),
    foreign key (organization_id, draft_id) references onboarding.draft (organization_id, id)
);
select organizations.protect('onboarding.answer');
