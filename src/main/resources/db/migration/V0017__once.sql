create schema once;

-- Forms that were sent: each carries a key of its own, so that a form sent again acts no second time. The result is
-- null only inside the transaction that is acting.
create table once.form_submission (
    organization_id uuid        not null,
    key             uuid        not null,
    result          text        check (length(result) <= 500),
    submitted_at    timestamptz not null,
    primary key (organization_id, key)
);
select organizations.protect('once.form_submission');
