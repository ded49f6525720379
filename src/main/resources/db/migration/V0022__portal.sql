-- Global on purpose: the Host of a request is looked up here before any organization is entered. Holds only addresses
-- that their organization proved to own; nothing that isn't public.
create table organizations.domain (
    host            text        not null primary key check (host ~ '^[a-z0-9-]+(\.[a-z0-9-]+)+$' and length(host) <= 253),
    organization_id uuid        not null,
    proven_at       timestamptz not null,
    reached_at      timestamptz,
    constraint domain_of_organization unique (organization_id)
);

-- The address that an organization asks for, and the record that proves it is theirs. Asking keeps nobody else from it.
create table organizations.domain_claim (
    organization_id uuid        not null primary key references organizations.organization,
    host            text        not null check (host ~ '^[a-z0-9-]+(\.[a-z0-9-]+)+$' and length(host) <= 253),
    proof           text        not null check (length(proof) between 20 and 100),
    claimed_at      timestamptz not null,
    checked_at      timestamptz
);
select organizations.protect('organizations.domain_claim');

-- Came by a link for the whole mailbox, so that it may change between the mailbox's customers.
alter table identity.session add column whole_mailbox boolean not null default false;
