create schema days;

-- The last day that began in an organization. Who begins the next one locks the row.
create table days.last_day (
    organization_id uuid not null primary key,
    day             date not null
);
select organizations.protect('days.last_day');

-- Who is here already is woken at once; the day on which that happens is the first to begin.
insert into jobs.scheduled_tasks (task_name, task_instance, task_data, execution_time, picked, version)
select 'days.begin', organization_id || '/first', convert_to(organization_id::text, 'UTF8'), 'epoch', false, 1
from organizations.organization;

-- Doors that are shut because their invoice is too late: looked through each day.
create index grant_overdue on grants.course_grant (organization_id, source_id) where 'OVERDUE' = any (suspensions);
