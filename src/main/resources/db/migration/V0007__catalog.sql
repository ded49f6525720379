create schema catalog;

create table catalog.product (
    organization_id uuid        not null,
    id              uuid        not null,
    name            text        not null collate "pt-BR-x-icu" check (length(name) between 1 and 200),
    kind            text        not null check (kind in ('ACCESS', 'SERVICE')),
    price           bigint      check (price between 0 and 100000000000),
    currency        char(3)     not null,
    courses         integer     not null,
    state           text        not null default 'ACTIVE' check (state in ('ACTIVE', 'ARCHIVED')),
    created_at      timestamptz not null,
    primary key (organization_id, id),
    -- What sells access opens something; a service opens nothing.
    check ((kind = 'ACCESS') = (courses > 0)),
    foreign key (organization_id) references organizations.organization
);

create index on catalog.product (organization_id, name, id);
create index on catalog.product (organization_id, state, id);

create table catalog.product_course (
    organization_id uuid    not null,
    product_id      uuid    not null,
    course_id       uuid    not null,
    position        integer not null,
    primary key (organization_id, product_id, course_id),
    foreign key (organization_id, product_id) references catalog.product (organization_id, id),
    foreign key (organization_id, course_id) references courses.course (organization_id, id)
);

create index on catalog.product_course (organization_id, course_id);

create table catalog.category (
    organization_id uuid        not null,
    id              uuid        not null,
    name            text        not null collate "pt-BR-x-icu" check (length(name) between 1 and 200),
    state           text        not null default 'ACTIVE' check (state in ('ACTIVE', 'ARCHIVED')),
    created_at      timestamptz not null,
    primary key (organization_id, id),
    foreign key (organization_id) references organizations.organization
);

create index on catalog.category (organization_id, name, id);
create index on catalog.category (organization_id, state, id);

-- A base plan that orders were sold with is removed from choice, never deleted.
create table catalog.base_plan (
    organization_id uuid        not null,
    id              uuid        not null,
    category_id     uuid        not null,
    position        integer     not null,
    name            text        not null check (length(name) between 1 and 200),
    price           bigint      not null check (price between 0 and 100000000000),
    currency        char(3)     not null,
    created_at      timestamptz not null,
    removed_at      timestamptz,
    primary key (organization_id, id),
    unique (organization_id, category_id, id),
    foreign key (organization_id, category_id) references catalog.category (organization_id, id)
);

create table catalog.offer (
    organization_id   uuid        not null,
    id                uuid        not null,
    name              text        not null collate "pt-BR-x-icu" check (length(name) between 1 and 200),
    product_id        uuid        not null,
    price             bigint      not null check (price between 0 and 100000000000),
    currency          char(3)     not null,
    recurrence_unit   text        not null check (recurrence_unit in ('ONE_TIME', 'DAY', 'WEEK', 'MONTH', 'YEAR')),
    recurrence_count  integer     not null check (recurrence_count between 1 and 1000),
    recurrence_cycles integer     check (recurrence_cycles between 1 and 1000),
    category_id       uuid,
    private           boolean     not null default false,
    trial_days        integer     not null default 0 check (trial_days between 0 and 3650),
    terms             jsonb       not null check (terms ?& array['duration_from', 'release', 'review', 'checkpoints']),
    state             text        not null default 'ACTIVE' check (state in ('ACTIVE', 'ARCHIVED')),
    created_at        timestamptz not null,
    primary key (organization_id, id),
    check (recurrence_unit <> 'ONE_TIME' or (recurrence_count = 1 and recurrence_cycles is null)),
    foreign key (organization_id, product_id) references catalog.product (organization_id, id),
    foreign key (organization_id, category_id) references catalog.category (organization_id, id)
);

create index on catalog.offer (organization_id, name, id);
create index on catalog.offer (organization_id, state, id);
create index on catalog.offer (organization_id, product_id, id);
create index on catalog.offer (organization_id, category_id, id);

-- Search by the beginning of a word of a name; one list for the three kinds of things.
create table catalog.word (
    organization_id uuid not null,
    kind            text not null check (kind in ('PRODUCT', 'CATEGORY', 'OFFER')),
    word            text not null collate "C",
    thing_id        uuid not null,
    primary key (organization_id, kind, word, thing_id)
);

create index on catalog.word (organization_id, thing_id);

select organizations.protect('catalog.product');
select organizations.protect('catalog.product_course');
select organizations.protect('catalog.category');
select organizations.protect('catalog.base_plan');
select organizations.protect('catalog.offer');
select organizations.protect('catalog.word');
