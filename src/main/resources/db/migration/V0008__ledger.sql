create schema ledger;

-- A debit is positive, a credit negative: what a customer owes is above zero, what they have in credit below.
create table ledger.account (
    organization_id uuid    not null,
    kind            text    not null check (kind in ('RECEIVABLE', 'SALES', 'CASH', 'CREDIT', 'WITHDRAWABLE', 'HELD')),
    -- the customer of RECEIVABLE, CREDIT, WITHDRAWABLE and HELD; the method of CASH; empty for SALES
    holder          text    not null collate "C",
    currency        char(3) not null,
    balance         bigint  not null default 0,
    primary key (organization_id, kind, holder, currency),
    check ((kind = 'SALES') = (holder = '')),
    -- nobody spends credit that they do not have
    constraint account_below_floor check (kind not in ('CREDIT', 'WITHDRAWABLE', 'HELD') or balance <= 0)
);
select organizations.protect('ledger.account');

create table ledger.entry (
    organization_id uuid        not null,
    id              uuid        not null,
    kind            text        not null,
    -- what caused it: the invoice, the payment
    subject_id      uuid        not null,
    posted_at       timestamptz not null,
    reverses        uuid,
    reason          text check (length(reason) <= 500),
    primary key (organization_id, id),
    -- an entry is reversed at most once
    constraint entry_reversed_once unique (organization_id, reverses),
    foreign key (organization_id, reverses) references ledger.entry (organization_id, id)
);
create index entry_of_subject on ledger.entry (organization_id, subject_id, id);
select organizations.protect('ledger.entry');

create table ledger.posting (
    organization_id uuid     not null,
    entry_id        uuid     not null,
    line            smallint not null,
    kind            text     not null,
    holder          text     not null collate "C",
    currency        char(3)  not null,
    amount          bigint   not null check (amount <> 0),
    primary key (organization_id, entry_id, line),
    foreign key (organization_id, entry_id) references ledger.entry (organization_id, id),
    foreign key (organization_id, kind, holder, currency) references ledger.account (organization_id, kind, holder, currency)
);
create index posting_of_account on ledger.posting (organization_id, kind, holder, currency, entry_id);
select organizations.protect('ledger.posting');

-- Each entry sums to zero by currency. Per statement and over the new rows only, so an entry's postings are one insert.
create function ledger.check_entries_balance() returns trigger language plpgsql as $$
begin
    if exists (select from added group by organization_id, entry_id, currency having sum(amount) <> 0) then
        raise exception 'a journal entry does not sum to zero' using errcode = 'check_violation';
    end if;
    return null;
end $$;

create trigger entries_balance after insert on ledger.posting
    referencing new table as added for each statement execute function ledger.check_entries_balance();
