-- Seats and grants become modules of their own, and keep facts where they kept states: each reason why a door is shut is
-- put and taken back alone, so that undoing one never undoes another. The owner fills the new columns of every
-- organization, so the policy steps aside for the length of this migration.
create schema seats;
alter table access.seat set schema seats;
alter table access.assignment set schema seats;
create schema grants;
alter table access.course_grant set schema grants;
drop schema access;

alter table seats.seat no force row level security;
alter table seats.assignment no force row level security;
alter table grants.course_grant no force row level security;
alter table invoices.invoice no force row level security;
alter table invoices.line no force row level security;

-- A seat is over while anything ends it; taken back, it is what it was before.
alter table seats.seat add column ends text[] not null default '{}'
    check (ends <@ array['VOID', 'REFUND', 'DISPUTE', 'ORDER']);
-- Held for whoever reads that mailbox: pending, and yet not free.
alter table seats.seat add column invited_email text check (length(invited_email) between 3 and 254);
update seats.seat s set ends = array[case when i.status = 'VOIDED' then 'VOID' else 'ORDER' end]
from invoices.invoice i
where s.state = 'ENDED' and i.organization_id = s.organization_id and i.id = s.invoice_id;
alter table seats.seat drop column state;
alter table seats.seat add column state text not null generated always as (
    case when ends <> '{}' then 'ENDED' when released_at is not null then 'RELEASED'
         when student_id is not null then 'RESERVED' else 'PENDING' end) stored;
alter table seats.seat
    add constraint seat_held_by_one check (invited_email is null or student_id is null),
    add constraint seat_assigned_whole check (
        (student_id is null) = (release is null) and (student_id is null) = (assigned_at is null)),
    add constraint seat_released_to_somebody check (released_at is null or student_id is not null);
create index seat_of_product on seats.seat (organization_id, product_id, id);

-- Why an assignment ended may be left unsaid as long as nobody had entered.
alter table seats.assignment drop constraint assignment_check;
alter table seats.assignment add check (end_reason is null or ended_at is not null);
alter table seats.assignment add column ended_by text;
create index assignment_of_seat on seats.assignment (organization_id, seat_id, id);

alter table grants.course_grant add column suspensions text[] not null default '{}'
    check (suspensions <@ array['PAYMENT', 'REFUND', 'DISPUTE', 'VOID', 'OVERDUE', 'ORDER']);
alter table grants.course_grant add column ends text[] not null default '{}'
    check (ends <@ array['UNASSIGNED', 'VOID', 'REFUND', 'DISPUTE', 'ORDER']);
alter table grants.course_grant add column revoked_at timestamptz;
alter table grants.course_grant add column revoked_by text;
alter table grants.course_grant add column revoke_reason text check (length(revoke_reason) <= 500);
alter table grants.course_grant add column frozen_at timestamptz;
alter table grants.course_grant add column frozen_until timestamptz;
update grants.course_grant set suspensions = array[suspended_for] where suspended_for is not null;
update grants.course_grant set ends = array[case reason when 'invoice_voided' then 'VOID' when 'order_cancelled' then 'ORDER'
                                                        else 'UNASSIGNED' end]
where state = 'ENDED';
update grants.course_grant set reason = null where reason in ('invoice_voided', 'order_cancelled');
alter table grants.course_grant drop column state;
alter table grants.course_grant drop column suspended_for;
alter table grants.course_grant add check ((revoked_at is null) = (revoked_by is null));
alter table grants.course_grant add check (frozen_at is not null or frozen_until is null);

-- A student kept out of a course whatever the source, until it is lifted.
create table grants.course_block (
    organization_id uuid        not null,
    id              uuid        not null,
    student_id      uuid        not null,
    course_id       uuid        not null,
    grant_id        uuid        not null,
    reason          text        not null check (length(reason) between 1 and 500),
    blocked_at      timestamptz not null,
    blocked_by      text        not null,
    lifted_at       timestamptz,
    lifted_by       text,
    primary key (organization_id, id),
    foreign key (organization_id, student_id) references customers.customer (organization_id, id),
    foreign key (organization_id, course_id) references courses.course (organization_id, id),
    foreign key (organization_id, grant_id) references grants.course_grant (organization_id, id),
    check ((lifted_at is null) = (lifted_by is null))
);
create unique index course_blocked_once on grants.course_block (organization_id, student_id, course_id)
    where lifted_at is null;
select organizations.protect('grants.course_block');

-- Invited seats are held, ended ones are over: both are counted apart from the assigned ones.
alter table invoices.line add column seats_invited int not null default 0;
alter table invoices.line add column seats_ended int not null default 0;
alter table invoices.invoice add column seats_invited int not null default 0;
alter table invoices.invoice add column seats_ended int not null default 0;
alter table invoices.line drop constraint line_seats_bought;
alter table invoices.invoice drop constraint invoice_check9;
update invoices.line l set seats_ended = counted.ended, seats_assigned = counted.assigned, seats_reserved = counted.reserved
from (select organization_id, line_id, count(*) filter (where state = 'ENDED') as ended,
             count(*) filter (where state in ('RESERVED', 'RELEASED')) as assigned,
             count(*) filter (where state = 'RESERVED') as reserved
      from seats.seat group by organization_id, line_id) counted
where l.organization_id = counted.organization_id and l.id = counted.line_id;
update invoices.invoice i set seats_ended = summed.ended, seats_assigned = summed.assigned, seats_reserved = summed.reserved
from (select organization_id, invoice_id, sum(seats_ended) as ended, sum(seats_assigned) as assigned,
             sum(seats_reserved) as reserved
      from invoices.line group by organization_id, invoice_id) summed
where i.organization_id = summed.organization_id and i.id = summed.invoice_id;
-- never more than bought
alter table invoices.line add constraint line_seats_bought check (
    seats_reserved between 0 and seats_assigned and seats_invited >= 0 and seats_ended >= 0
    and seats_assigned + seats_invited + seats_ended <= seats);
alter table invoices.invoice add constraint invoice_seats_bought check (
    seats_reserved between 0 and seats_assigned and seats_invited >= 0 and seats_ended >= 0
    and seats_assigned + seats_invited + seats_ended <= seats);
drop index invoices.invoice_with_free_seats;
create index invoice_with_free_seats on invoices.invoice (organization_id, id)
    where seats_assigned + seats_ended < seats and status <> 'VOIDED';

alter table seats.seat force row level security;
alter table seats.assignment force row level security;
alter table grants.course_grant force row level security;
alter table invoices.invoice force row level security;
alter table invoices.line force row level security;
