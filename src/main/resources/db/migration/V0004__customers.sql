create schema customers;

create table customers.customer (
    organization_id       uuid        not null,
    id                    uuid        not null,
    name                  text        not null collate "pt-BR-x-icu" check (length(name) between 1 and 200),
    email                 text        not null check (length(email) <= 254),
    email_normal          text        not null collate "C",
    phone                 text        not null collate "C",
    country               char(2)     not null,
    kind                  text        not null check (kind in ('PERSON', 'COMPANY')),
    tax_id                text        collate "C" check (length(tax_id) <= 20),
    birth_date            date,
    language              text        not null check (language in ('pt-BR', 'en', 'es')),
    address_street        text        check (length(address_street) <= 200),
    address_number        text        check (length(address_number) <= 20),
    address_complement    text        check (length(address_complement) <= 100),
    address_district      text        check (length(address_district) <= 100),
    address_city          text        check (length(address_city) <= 100),
    address_state         text        check (length(address_state) <= 50),
    address_postal_code   text        check (length(address_postal_code) <= 12),
    address_country       char(2),
    tags                  text[]      not null default '{}' check (cardinality(tags) <= 20),
    notes                 text        check (length(notes) <= 5000),
    external_id           text        collate "C" check (length(external_id) <= 100),
    state                 text        not null check (state in ('ACTIVE', 'ARCHIVED', 'ERASED')),
    version               int         not null,
    created_at            timestamptz not null,
    primary key (organization_id, id),
    foreign key (organization_id) references organizations.organization,
    constraint customer_external_id_taken unique (organization_id, external_id)
);
create index customer_by_email on customers.customer (organization_id, email_normal);
create index customer_by_phone on customers.customer (organization_id, phone);
create index customer_by_tax_id on customers.customer (organization_id, tax_id) where tax_id is not null;
create index customer_by_state on customers.customer (organization_id, state, id);
create index customer_by_name on customers.customer (organization_id, name, id);
create index customer_by_state_and_name on customers.customer (organization_id, state, name, id);
select organizations.protect('customers.customer');

-- What a customer is found by: folded words of name, e-mail, phone and tax id for starts_with, and each tag as #tag.
create table customers.word (
    organization_id uuid not null,
    word            text not null collate "C",
    customer_id     uuid not null,
    primary key (organization_id, word, customer_id),
    foreign key (organization_id, customer_id) references customers.customer
);
create index word_of_customer on customers.word (organization_id, customer_id);
select organizations.protect('customers.word');

-- Billing identities; the holder (tax id, or folded name) is what makes two of them distinct.
create table customers.payment_profile (
    organization_id       uuid        not null,
    id                    uuid        not null,
    customer_id           uuid        not null,
    holder                text        not null collate "C",
    name                  text        not null check (length(name) between 1 and 200),
    country               char(2)     not null,
    tax_id                text        collate "C" check (length(tax_id) <= 20),
    address_street        text        check (length(address_street) <= 200),
    address_number        text        check (length(address_number) <= 20),
    address_complement    text        check (length(address_complement) <= 100),
    address_district      text        check (length(address_district) <= 100),
    address_city          text        check (length(address_city) <= 100),
    address_state         text        check (length(address_state) <= 50),
    address_postal_code   text        check (length(address_postal_code) <= 12),
    address_country       char(2),
    created_at            timestamptz not null,
    primary key (organization_id, id),
    foreign key (organization_id, customer_id) references customers.customer,
    constraint payment_profile_exists unique (organization_id, customer_id, country, holder)
);
select organizations.protect('customers.payment_profile');
