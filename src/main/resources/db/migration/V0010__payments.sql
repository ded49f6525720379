create schema payments;

create table payments.payment (
    organization_id uuid        not null,
    id              uuid        not null,
    invoice_id      uuid        not null,
    customer_id     uuid        not null,
    currency        char(3)     not null,
    amount          bigint      not null check (amount > 0),
    -- what the invoice took; the rest became the customer's credit
    applied         bigint      not null check (applied between 0 and amount),
    method          text        not null check (method in ('CASH', 'TRANSFER', 'PIX', 'BOLETO', 'CARD', 'OTHER')),
    received_on     date        not null,
    reference       text        check (length(reference) <= 200),
    state           text        not null check (state in ('RECEIVED', 'REVERSED', 'REFUNDED')),
    entry_id        uuid        not null,
    created_at      timestamptz not null,
    reversed_at     timestamptz,
    reversal_reason text        check (length(reversal_reason) <= 500),
    primary key (organization_id, id),
    foreign key (organization_id, invoice_id) references invoices.invoice (organization_id, id),
    foreign key (organization_id, customer_id) references customers.customer (organization_id, id),
    foreign key (organization_id, entry_id) references ledger.entry (organization_id, id),
    check ((state = 'REVERSED') = (reversed_at is not null and reversal_reason is not null))
);
create index payment_of_invoice on payments.payment (organization_id, invoice_id, id);
create index payment_of_customer on payments.payment (organization_id, customer_id, id);
create index payment_by_day on payments.payment (organization_id, received_on, id);
select organizations.protect('payments.payment');

-- What a payer sent through the payment link to show that they paid. It moves no money: a person looks at it.
create table payments.receipt (
    organization_id uuid        not null,
    id              uuid        not null,
    invoice_id      uuid        not null,
    file_id         uuid        not null,
    note            text        check (length(note) <= 500),
    sent_at         timestamptz not null,
    primary key (organization_id, id),
    foreign key (organization_id, invoice_id) references invoices.invoice (organization_id, id),
    foreign key (organization_id, file_id) references files.stored_file (organization_id, id)
);
create index receipt_of_invoice on payments.receipt (organization_id, invoice_id, id);
select organizations.protect('payments.receipt');
