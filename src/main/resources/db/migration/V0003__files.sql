create schema files;

create table files.stored_file (
    organization_id uuid        not null,
    id              uuid        not null,
    name            text        not null check (length(name) between 1 and 200),
    content_type    text        not null,
    size            bigint      not null check (size between 1 and 26214400),
    sha256          text        not null check (length(sha256) = 64),
    content         bytea       not null,
    created_at      timestamptz not null,
    primary key (organization_id, id),
    foreign key (organization_id) references organizations.organization,
    check (octet_length(content) = size)
);

-- Pictures, films and documents are compressed already: squeezing them again only costs time.
alter table files.stored_file alter column content set storage external;

select organizations.protect('files.stored_file');
