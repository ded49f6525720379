create schema organizations;

create extension if not exists btree_gist;

-- First statement of each transaction. `set local` and not set_config: a cluster's workers only learn of the former.
create function organizations.enter(organization uuid) returns void language plpgsql as $$
begin
    execute format('set local catraca.organization = %L', organization);
end $$;

-- The one policy. A transaction that entered no organization fails loudly, since the setting then has no value.
create function organizations.protect(tenant_table regclass) returns void language plpgsql as $$
begin
    execute format('alter table %s enable row level security', tenant_table);
    execute format('alter table %s force row level security', tenant_table);
    execute format(
        'create policy tenant on %s using (organization_id = current_setting(''catraca.organization'')::uuid)',
        tenant_table);
end $$;

-- Global on purpose: found by slug before any organization is entered; holds nothing that isn't public.
create table organizations.organization (
    organization_id uuid        not null primary key,
    slug            text        not null check (slug ~ '^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$'),
    sandbox         boolean     not null,
    created_at      timestamptz not null,
    constraint organization_slug_taken unique (slug)
);

create table organizations.profile (
    organization_id      uuid    not null primary key references organizations.organization,
    name                 text    not null check (length(name) between 1 and 200),
    tax_id               varchar(20),
    country              char(2) not null,
    currency             char(3) not null,
    time_zone            text    not null,
    language             text    not null check (language in ('pt-BR', 'en', 'es')),
    city                 text    check (length(city) <= 100),
    brand_name           text    not null check (length(brand_name) between 1 and 200),
    brand_color          char(7) not null check (brand_color ~ '^#[0-9a-f]{6}$'),
    logo_file_id         uuid,
    pix_key              text    check (length(pix_key) <= 77),
    pix_receiver_name    text    check (length(pix_receiver_name) <= 100),
    pix_city             text    check (length(pix_city) <= 100),
    bank_instructions    text    check (length(bank_instructions) <= 2000),
    on_refund            text    not null default 'SUSPEND' check (on_refund in ('SUSPEND', 'KEEP', 'END')),
    on_chargeback        text    not null default 'SUSPEND' check (on_chargeback in ('SUSPEND', 'KEEP', 'END')),
    on_void              text    not null default 'SUSPEND' check (on_void in ('SUSPEND', 'KEEP', 'END')),
    overdue_suspend_days int     not null default 7 check (overdue_suspend_days between 0 and 365)
);
select organizations.protect('organizations.profile');

-- A sandbox's own time; without a row the sandbox was never moved and follows the machine.
create table organizations.clock (
    organization_id uuid        not null primary key references organizations.organization,
    stands_at       timestamptz not null
);
select organizations.protect('organizations.clock');
