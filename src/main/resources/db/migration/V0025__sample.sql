-- Everything in a sample organization is invented: pages say so, no mail leaves it, and one command removes it.
alter table organizations.organization add column sample boolean not null default false;
alter table organizations.organization add constraint sample_is_sandbox check (sandbox or not sample);

create schema sample;

-- How far the sample school is, and the sign-in that is printed at each start. `started_at` and `finished_at` are the
-- machine's time; a school that was never finished is taken away at the next start.
create table sample.school (
    organization_id uuid        not null primary key references organizations.organization,
    owner_email     text        not null check (length(owner_email) between 3 and 254),
    sealed_password bytea       not null,
    student_id      uuid,
    started_at      timestamptz not null,
    finished_at     timestamptz,
    check (finished_at is null or student_id is not null)
);
select organizations.protect('sample.school');
