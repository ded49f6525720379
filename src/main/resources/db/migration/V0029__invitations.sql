create schema invitations;

-- A seat of an invoice offered to whoever reads a mailbox, and held for them (`seats.seat.invited_email`) until they
-- accept or it is taken back. A link that ran out leaves the seat held: its mailbox may ask for a new one. All moments
-- are the machine's, since links live in its time.
create table invitations.invitation (
    organization_id uuid        not null,
    id              uuid        not null,
    seat_id         uuid        not null,
    invoice_id      uuid        not null,
    product_id      uuid        not null,
    email           text        not null check (length(email) between 3 and 254),
    email_normal    text        not null collate "C",
    name            text        check (length(name) between 1 and 200),
    release         text        not null check (release in ('IMMEDIATELY', 'ON_FULL_PAYMENT')),
    language        text        not null check (language in ('pt-BR', 'en', 'es')),
    state           text        not null check (state in ('SENT', 'ACCEPTED', 'CANCELLED')),
    latest_hash     bytea       not null,
    sendings        int         not null check (sendings >= 1),
    invited_by      text        not null,
    sent_at         timestamptz not null,
    expires_at      timestamptz not null,
    student_id      uuid,
    accepted_at     timestamptz,
    cancelled_at    timestamptz,
    cancelled_by    text,
    primary key (organization_id, id),
    foreign key (organization_id, seat_id) references seats.seat (organization_id, id),
    foreign key (organization_id, invoice_id) references invoices.invoice (organization_id, id),
    foreign key (organization_id, product_id) references catalog.product (organization_id, id),
    foreign key (organization_id, student_id) references customers.customer (organization_id, id),
    check ((state = 'ACCEPTED') = (student_id is not null) and (state = 'ACCEPTED') = (accepted_at is not null)),
    check ((state = 'CANCELLED') = (cancelled_at is not null) and (state = 'CANCELLED') = (cancelled_by is not null)),
    check (expires_at > sent_at)
);
-- a seat is offered to one mailbox at a time
create unique index invitation_open_once on invitations.invitation (organization_id, seat_id) where state = 'SENT';
create index invitation_of_seat on invitations.invitation (organization_id, seat_id, id);
create index invitation_of_invoice on invitations.invitation (organization_id, invoice_id, id);
select organizations.protect('invitations.invitation');

-- Each mail carries a link of its own; only the latest is good. Earlier ones are kept: whoever comes by one is told.
create table invitations.link (
    organization_id uuid  not null,
    hash            bytea not null,
    invitation_id   uuid  not null,
    primary key (organization_id, hash),
    foreign key (organization_id, invitation_id) references invitations.invitation
);
select organizations.protect('invitations.link');

-- A payer asks for more seats of a product; the staff make an invoice of it, or call.
create table invitations.wish (
    organization_id uuid        not null,
    id              uuid        not null,
    invoice_id      uuid        not null,
    product_id      uuid        not null,
    customer_id     uuid        not null,
    quantity        int         not null check (quantity between 1 and 10000),
    note            text        check (length(note) between 1 and 1000),
    asked_on        date        not null,
    primary key (organization_id, id),
    -- who clicks twice asks once
    constraint wish_once_a_day unique (organization_id, customer_id, product_id, asked_on),
    foreign key (organization_id, invoice_id) references invoices.invoice (organization_id, id),
    foreign key (organization_id, product_id) references catalog.product (organization_id, id),
    foreign key (organization_id, customer_id) references customers.customer (organization_id, id)
);
select organizations.protect('invitations.wish');
