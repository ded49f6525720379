create schema bulk;

-- One thing done to many rows: who began it, about what, and how far it is. The counts are those of its rows, written
-- in the same transaction as each. What it is about is known by kind and id only, as in the audit log.
create table bulk.run (
    organization_id uuid        not null,
    id              uuid        not null,
    act             text        not null,
    subject_kind    text        not null,
    subject_id      uuid        not null,
    state           text        not null check (state in ('RUNNING', 'DONE', 'UNDOING', 'UNDONE')),
    total           int         not null check (total between 1 and 10000),
    done            int         not null default 0 check (done >= 0),
    failed          int         not null default 0 check (failed >= 0),
    undone          int         not null default 0 check (undone >= 0),
    not_undone      int         not null default 0 check (not_undone >= 0),
    actor_kind      text        not null,
    actor_id        uuid,
    actor_name      text        not null,
    created_at      timestamptz not null,
    finished_at     timestamptz,
    undo_actor_kind text,
    undo_actor_id   uuid,
    undo_actor_name text,
    undo_reason     text,
    undone_at       timestamptz,
    primary key (organization_id, id),
    check (done + failed <= total),
    check (undone + not_undone <= done),
    check ((state = 'RUNNING') = (finished_at is null)),
    check ((state in ('UNDOING', 'UNDONE')) = (undo_reason is not null)),
    check ((undo_reason is null) = (undo_actor_kind is null)),
    check ((state = 'UNDONE') = (undone_at is not null))
);
create index run_of_subject on bulk.run (organization_id, subject_kind, subject_id, id);
create index run_open on bulk.run (organization_id, id) where state in ('RUNNING', 'UNDOING');
select organizations.protect('bulk.run');

create table bulk.row (
    organization_id uuid  not null,
    run_id          uuid  not null,
    position        int   not null check (position >= 1),
    input           jsonb not null,
    state           text  not null check (state in ('WAITING', 'DONE', 'FAILED', 'UNDONE', 'NOT_UNDONE')),
    -- why it failed or could not be undone: the refusal's code, its arguments, and the field if it was about one
    code            text,
    field           text,
    arguments       jsonb not null default '[]',
    result          jsonb not null default '{}',
    primary key (organization_id, run_id, position),
    foreign key (organization_id, run_id) references bulk.run (organization_id, id),
    check ((state in ('FAILED', 'NOT_UNDONE')) = (code is not null))
);
create index row_by_state on bulk.row (organization_id, run_id, state, position);
select organizations.protect('bulk.row');

-- Of students who were pasted as a list only name and e-mail are known.
alter table customers.customer alter column phone drop not null;
