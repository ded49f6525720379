create schema audit;

-- Who did what, when, from what to what, and why. Never updated or deleted.
create table audit.change (
    organization_id uuid        not null,
    id              uuid        not null,
    happened_at     timestamptz not null,
    actor_kind      text        not null check (actor_kind in ('STAFF', 'CUSTOMER', 'API_KEY', 'VISITOR', 'SYSTEM')),
    actor_id        uuid,
    actor_name      text        not null,
    subject         text        not null,
    subject_id      uuid        not null,
    action          text        not null,
    changes         jsonb       not null default '{}',
    reason          text        check (length(reason) <= 500),
    primary key (organization_id, id),
    foreign key (organization_id) references organizations.organization
);
create index change_of_subject on audit.change (organization_id, subject_id, id);
select organizations.protect('audit.change');
