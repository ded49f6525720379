create schema identity;

-- Global on purpose: finds the organizations of an e-mail address before any is entered. Holds digests only.
create table identity.directory (
    email_digest    bytea not null,
    organization_id uuid  not null,
    primary key (email_digest, organization_id)
);

-- Global on purpose: exists only while there is no organization. At most one row, the latest setup link's hash.
create table identity.setup (
    only_one   boolean     not null primary key default true check (only_one),
    hash       bytea       not null,
    created_at timestamptz not null
);

create table identity.staff (
    organization_id uuid        not null,
    id              uuid        not null,
    name            text        not null collate "pt-BR-x-icu" check (length(name) between 1 and 200),
    email           text        not null check (length(email) <= 254),
    email_normal    text        not null collate "C",
    role            text        not null
        check (role in ('OWNER', 'ADMIN', 'FINANCE', 'SUPPORT', 'INSTRUCTOR', 'VIEWER')),
    state           text        not null check (state in ('INVITED', 'ACTIVE', 'SUSPENDED')),
    password        text,
    language        text        check (language in ('pt-BR', 'en', 'es')),
    created_at      timestamptz not null,
    signed_in_at    timestamptz,
    primary key (organization_id, id),
    foreign key (organization_id) references organizations.organization,
    constraint staff_email_taken unique (organization_id, email_normal),
    check (state <> 'INVITED' or password is null),
    check (state <> 'ACTIVE' or password is not null)
);
select organizations.protect('identity.staff');

-- Who is signed in. A customer's session holds the mailbox that it was proven for, and ends when theirs is another.
create table identity.session (
    organization_id uuid        not null,
    id              uuid        not null,
    hash            bytea       not null,
    staff_id        uuid,
    customer_id     uuid,
    email_normal    text        collate "C",
    user_agent      text        not null check (length(user_agent) <= 300),
    created_at      timestamptz not null,
    last_seen_at    timestamptz not null,
    expires_at      timestamptz not null,
    primary key (organization_id, id),
    constraint session_hash unique (organization_id, hash),
    foreign key (organization_id, staff_id) references identity.staff,
    foreign key (organization_id, customer_id) references customers.customer,
    check (num_nonnulls(staff_id, customer_id) = 1),
    check ((customer_id is null) = (email_normal is null))
);
create index session_of_staff on identity.session (organization_id, staff_id) where staff_id is not null;
create index session_of_customer on identity.session (organization_id, customer_id) where customer_id is not null;
select organizations.protect('identity.session');

-- Links sent by e-mail: good once, and not for ever. A sign-in link is for a mailbox, or for one customer of it.
create table identity.link (
    organization_id uuid        not null,
    id              uuid        not null,
    hash            bytea       not null,
    purpose         text        not null check (purpose in ('INVITATION', 'RESET', 'CHOICE', 'SIGN_IN')),
    staff_id        uuid,
    customer_id     uuid,
    email_normal    text        collate "C",
    created_at      timestamptz not null,
    expires_at      timestamptz not null,
    used_at         timestamptz,
    primary key (organization_id, id),
    constraint link_hash unique (organization_id, hash),
    foreign key (organization_id, staff_id) references identity.staff,
    foreign key (organization_id, customer_id) references customers.customer,
    check ((purpose = 'SIGN_IN') = (staff_id is null)),
    check ((purpose = 'SIGN_IN') = (email_normal is not null))
);
create index link_of_staff on identity.link (organization_id, staff_id) where staff_id is not null;
create index link_of_mailbox on identity.link (organization_id, email_normal) where email_normal is not null;
select organizations.protect('identity.link');

-- Programs' keys. Without scopes a key may do all that its role may.
create table identity.api_key (
    organization_id uuid        not null,
    id              uuid        not null,
    name            text        not null check (length(name) between 1 and 100),
    role            text        not null
        check (role in ('OWNER', 'ADMIN', 'FINANCE', 'SUPPORT', 'INSTRUCTOR', 'VIEWER')),
    scopes          text[]      not null,
    hash            bytea       not null,
    hint            text        not null,
    created_by      text        not null,
    created_at      timestamptz not null,
    last_used_at    timestamptz,
    revoked_at      timestamptz,
    primary key (organization_id, id),
    constraint api_key_hash unique (organization_id, hash),
    foreign key (organization_id) references organizations.organization
);
select organizations.protect('identity.api_key');
