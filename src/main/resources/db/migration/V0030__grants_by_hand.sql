-- What is done to one thing is found in the histories of the others that it touches: a grant's in its student's and its
-- course's.
create table audit.mention (
    organization_id uuid not null,
    thing_id        uuid not null,
    change_id       uuid not null,
    primary key (organization_id, thing_id, change_id),
    foreign key (organization_id, change_id) references audit.change (organization_id, id)
);
select organizations.protect('audit.mention');

-- a course's students, whose access ends first
create index grant_of_course_by_end
    on grants.course_grant (organization_id, course_id, coalesce(ends_at, 'infinity'::timestamptz), id);
-- blocks of a page of grants, and the grant on which one was made
create index block_of_grant on grants.course_block (organization_id, grant_id) where lifted_at is null;
