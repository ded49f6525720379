-- Money that goes back. Lines whose whole money went back: named by a refund, or together with all others once everything
-- that was paid had gone back. The key is what makes giving a line back twice impossible.
create table invoices.line_return (
    organization_id uuid        not null,
    line_id         uuid        not null,
    invoice_id      uuid        not null,
    named           boolean     not null,
    returned_at     timestamptz not null,
    primary key (organization_id, line_id),
    foreign key (organization_id, line_id) references invoices.line (organization_id, id),
    foreign key (organization_id, invoice_id) references invoices.invoice (organization_id, id)
);
create index line_return_of_invoice on invoices.line_return (organization_id, invoice_id);
select organizations.protect('invoices.line_return');

-- What of a payment went back, by refunds and by lost disputes.
alter table payments.payment add column refunded bigint not null default 0;
alter table payments.payment add constraint payment_refunded_at_most check (refunded between 0 and amount);
alter table payments.payment add constraint payment_refunded_whole check ((state = 'REFUNDED') = (refunded = amount));
alter table payments.payment add constraint payment_reversed_whole check (state <> 'REVERSED' or refunded = 0);

create table payments.refund (
    organization_id uuid        not null,
    id              uuid        not null,
    payment_id      uuid        not null,
    invoice_id      uuid        not null,
    customer_id     uuid        not null,
    currency        char(3)     not null,
    amount          bigint      not null check (amount > 0),
    -- what of it was the invoice's money; the rest had been the customer's credit
    applied         bigint      not null check (applied between 0 and amount),
    destination     text        not null check (destination in ('METHOD', 'BALANCE')),
    line_ids        uuid[]      not null default '{}',
    reason          text        not null check (length(reason) between 1 and 500),
    refunded_on     date        not null,
    entry_id        uuid        not null,
    created_at      timestamptz not null,
    reversed_at     timestamptz,
    reversal_reason text        check (length(reversal_reason) between 1 and 500),
    primary key (organization_id, id),
    foreign key (organization_id, payment_id) references payments.payment (organization_id, id),
    foreign key (organization_id, entry_id) references ledger.entry (organization_id, id),
    check ((reversed_at is null) = (reversal_reason is null)),
    -- credit is not given back to where it is already
    check (destination <> 'BALANCE' or applied = amount)
);
create index refund_of_payment on payments.refund (organization_id, payment_id, id);
create index refund_of_invoice on payments.refund (organization_id, invoice_id, id);
create index refund_of_customer on payments.refund (organization_id, customer_id, id);
create index refund_by_day on payments.refund (organization_id, refunded_on, id);
select organizations.protect('payments.refund');

-- A payer's bank asks for the money back. Nothing moves until it is decided; lost, the money is gone.
create table payments.dispute (
    organization_id uuid        not null,
    id              uuid        not null,
    payment_id      uuid        not null,
    invoice_id      uuid        not null,
    customer_id     uuid        not null,
    currency        char(3)     not null,
    amount          bigint      not null check (amount > 0),
    state           text        not null check (state in ('OPEN', 'WON', 'LOST')),
    reason          text        not null check (length(reason) between 1 and 500),
    outcome_reason  text        check (length(outcome_reason) between 1 and 500),
    opened_at       timestamptz not null,
    closed_at       timestamptz,
    closed_on       date,
    -- what losing it took from the invoice, from the customer's credit, and by which entry
    applied         bigint      not null default 0 check (applied between 0 and amount),
    credited        bigint      not null default 0 check (credited between 0 and amount),
    entry_id        uuid,
    primary key (organization_id, id),
    foreign key (organization_id, payment_id) references payments.payment (organization_id, id),
    foreign key (organization_id, entry_id) references ledger.entry (organization_id, id),
    check (applied + credited <= amount),
    check ((state = 'OPEN') = (closed_at is null)),
    check ((state = 'OPEN') = (closed_on is null)),
    check ((state = 'LOST') = (entry_id is not null))
);
create unique index dispute_open_once on payments.dispute (organization_id, payment_id) where state <> 'WON';
create index dispute_of_payment on payments.dispute (organization_id, payment_id, id);
create index dispute_of_invoice on payments.dispute (organization_id, invoice_id, id);
create index dispute_of_customer on payments.dispute (organization_id, customer_id, id);
create index dispute_lost_by_day on payments.dispute (organization_id, closed_on, id) where state = 'LOST';
select organizations.protect('payments.dispute');
