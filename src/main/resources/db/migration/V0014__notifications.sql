create schema notifications;

-- The outbox: one row is one mail to one person. Written in the transaction that gives the reason for it, sent after.
-- `created_at` and `sent_at` are the organization's time, for its timeline; `next_attempt_at` and `use_by` the
-- machine's, which no sandbox moves.
create table notifications.message (
    organization_id uuid        not null,
    id              uuid        not null,
    event           text        not null check (length(event) between 1 and 200),
    kind            text        not null,
    customer_id     uuid,
    subject_kind    text,
    subject_id      uuid,
    recipient_name  text        not null,
    recipient_email text        not null check (length(recipient_email) between 3 and 254),
    language        text        not null check (language in ('pt-BR', 'en', 'es')),
    parameters      jsonb       not null,
    sealed_link    bytea,
    state           text        not null check (state in ('QUEUED', 'WAITING', 'SENT', 'FAILED', 'EXPIRED')),
    attempts        int         not null default 0 check (attempts >= 0),
    created_at      timestamptz not null,
    next_attempt_at timestamptz not null,
    use_by          timestamptz not null,
    sent_at         timestamptz,
    last_error      text        check (length(last_error) <= 500),
    subject         text,
    html            text,
    plain           text,
    primary key (organization_id, id),
    foreign key (organization_id) references organizations.organization,
    constraint message_once unique (organization_id, event, recipient_email),
    check ((state = 'SENT') = (sent_at is not null)),
    check (state <> 'SENT' or (subject is not null and html is not null and plain is not null)),
    check (state not in ('SENT', 'EXPIRED') or sealed_link is null)
);
create index message_due on notifications.message (organization_id, next_attempt_at)
    where state in ('QUEUED', 'WAITING');
create index message_to_wipe on notifications.message (organization_id, use_by) where sealed_link is not null;
create index message_of_customer on notifications.message (organization_id, customer_id, id);
create index message_of_subject on notifications.message (organization_id, subject_id, id);
create index message_by_state on notifications.message (organization_id, state, id);
select organizations.protect('notifications.message');

-- How the organization's mail leaves. No row: mail waits.
create table notifications.smtp (
    organization_id uuid    not null primary key references organizations.organization,
    host            text    not null check (length(host) between 1 and 253),
    port            int     not null check (port between 1 and 65535),
    security        text    not null check (security in ('TLS', 'STARTTLS', 'NONE')),
    username        text    check (length(username) <= 254),
    sealed_password bytea,
    sender_name     text    not null check (length(sender_name) between 1 and 100),
    sender_email    text    not null check (length(sender_email) between 3 and 254),
    reply_to        text    check (length(reply_to) between 3 and 254)
);
select organizations.protect('notifications.smtp');
