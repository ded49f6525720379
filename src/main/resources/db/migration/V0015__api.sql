create schema api;

-- The answer is null only inside the transaction that is making it.
create table api.idempotency_key (
    organization_id uuid        not null,
    key             text        not null check (length(key) between 1 and 255),
    fingerprint     char(64)    not null,
    created_at      timestamptz not null,
    status          int,
    content_type    text,
    location        text,
    body            text,
    primary key (organization_id, key)
);
create index idempotency_key_age on api.idempotency_key (organization_id, created_at);
select organizations.protect('api.idempotency_key');
