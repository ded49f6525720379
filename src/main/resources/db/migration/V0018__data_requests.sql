create schema datarequests;

-- A customer who is asked by mail for their own data. The link proves one mailbox: with another one the request ends.
-- All moments are the machine's, since links live in its time. What was typed is kept while it may be continued, and
-- `seen` is what the record said before, so that nobody overwrites the staff unseen.
create table datarequests.request (
    organization_id    uuid        not null,
    id                 uuid        not null,
    customer_id        uuid        not null,
    email_normal       text        not null collate "C",
    state              text        not null
        check (state in ('SENT', 'OPENED', 'COMPLETED', 'EXPIRED', 'REPLACED', 'CANCELLED')),
    sent_at            timestamptz not null,
    opened_at          timestamptz,
    ended_at           timestamptz,
    expires_at         timestamptz not null,
    first_reminder_at  timestamptz,
    second_reminder_at timestamptz,
    reminders          int         not null default 0 check (reminders between 0 and 2),
    draft              jsonb       not null default '{}',
    seen               jsonb,
    primary key (organization_id, id),
    foreign key (organization_id, customer_id) references customers.customer,
    check ((state in ('SENT', 'OPENED')) = (ended_at is null)),
    check (state <> 'OPENED' or (opened_at is not null and seen is not null)),
    check (state in ('SENT', 'OPENED') or (draft = '{}' and seen is null)),
    check (expires_at > sent_at)
);
create unique index request_live on datarequests.request (organization_id, customer_id)
    where state in ('SENT', 'OPENED');
create index request_of_customer on datarequests.request (organization_id, customer_id, id);
create index request_to_end on datarequests.request (organization_id, expires_at) where state in ('SENT', 'OPENED');
select organizations.protect('datarequests.request');

-- The mail and each reminder carry a link of their own, good as long as the request is. Ended ones are kept: whoever
-- comes back by one is told what became of it.
create table datarequests.link (
    organization_id uuid  not null,
    hash            bytea not null,
    request_id      uuid  not null,
    primary key (organization_id, hash),
    foreign key (organization_id, request_id) references datarequests.request
);
select organizations.protect('datarequests.link');

-- How an organization asks; without a row, as we would.
create table datarequests.settings (
    organization_id      uuid    not null primary key references organizations.organization,
    valid_days           int     not null check (valid_days between 1 and 90),
    reminders            boolean not null,
    first_reminder_days  int     not null check (first_reminder_days >= 1),
    second_reminder_days int     check (second_reminder_days > first_reminder_days),
    check (not reminders or greatest(first_reminder_days, second_reminder_days) < valid_days)
);
select organizations.protect('datarequests.settings');

-- Billing identities can be edited, and none of two editors overwrites the other.
alter table customers.payment_profile add column version int not null default 1;
