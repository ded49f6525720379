create schema access;

-- One right, bought by an invoice line, to give one product to one student.
create table access.seat (
    organization_id uuid        not null,
    id              uuid        not null default uuidv7(),
    invoice_id      uuid        not null,
    line_id         uuid        not null,
    ordinal         int         not null check (ordinal >= 1),
    product_id      uuid        not null,
    state           text        not null default 'PENDING' check (state in ('PENDING', 'RESERVED', 'RELEASED', 'ENDED')),
    student_id      uuid,
    release         text        check (release in ('IMMEDIATELY', 'ON_FULL_PAYMENT')),
    assigned_at     timestamptz,
    released_at     timestamptz,
    primary key (organization_id, id),
    unique (organization_id, line_id, ordinal),
    foreign key (organization_id, invoice_id) references invoices.invoice (organization_id, id),
    -- only a draft's lines can go, and only while none of their seats is assigned
    foreign key (organization_id, line_id) references invoices.line (organization_id, id) on delete cascade,
    foreign key (organization_id, product_id) references catalog.product (organization_id, id),
    foreign key (organization_id, student_id) references customers.customer (organization_id, id),
    check (state not in ('RESERVED', 'RELEASED') or (student_id is not null and release is not null and assigned_at is not null)),
    check (state <> 'PENDING' or student_id is null),
    check (state <> 'RELEASED' or released_at is not null)
);
create index seat_of_invoice on access.seat (organization_id, invoice_id, id);
create index seat_of_student on access.seat (organization_id, student_id, id) where student_id is not null;
select organizations.protect('access.seat');

-- Who held a seat, from when to when, by whom, why. At most one at a time.
create table access.assignment (
    organization_id uuid        not null,
    id              uuid        not null,
    seat_id         uuid        not null,
    student_id      uuid        not null,
    release         text        not null check (release in ('IMMEDIATELY', 'ON_FULL_PAYMENT')),
    assigned_at     timestamptz not null,
    assigned_by     text        not null,
    ended_at        timestamptz,
    end_reason      text        check (length(end_reason) <= 500),
    primary key (organization_id, id),
    foreign key (organization_id, seat_id) references access.seat (organization_id, id) on delete cascade,
    foreign key (organization_id, student_id) references customers.customer (organization_id, id),
    check ((ended_at is null) = (end_reason is null))
);
create unique index assignment_held_once on access.assignment (organization_id, seat_id) where ended_at is null;
select organizations.protect('access.assignment');

-- A student's way into a course, with where it comes from. Access is the union of the active ones.
create table access.course_grant (
    organization_id  uuid        not null,
    id               uuid        not null default uuidv7(),
    student_id       uuid        not null,
    course_id        uuid        not null,
    source_kind      text        not null check (source_kind in ('SEAT', 'ORDER', 'CLASS_LINK', 'MANUAL')),
    source_id        uuid        not null,
    -- where the money behind it is, when there is some
    invoice_id       uuid,
    order_id         uuid,
    state            text        not null check (state in ('ACTIVE', 'FROZEN', 'SUSPENDED', 'ENDED', 'REVOKED')),
    suspended_for    text        check (suspended_for in ('PAYMENT', 'REFUND', 'DISPUTE', 'VOID', 'OVERDUE', 'ORDER')),
    starts_at        timestamptz not null,
    ends_at          timestamptz,
    first_entered_at timestamptz,
    terms            jsonb,
    reason           text        check (length(reason) <= 500),
    created_at       timestamptz not null,
    primary key (organization_id, id),
    -- one release per seat and course, whoever releases twice
    constraint grant_given_once unique (organization_id, source_kind, source_id, student_id, course_id),
    foreign key (organization_id, student_id) references customers.customer (organization_id, id),
    foreign key (organization_id, course_id) references courses.course (organization_id, id),
    foreign key (organization_id, invoice_id) references invoices.invoice (organization_id, id),
    foreign key (organization_id, order_id) references orders.placed_order (organization_id, id),
    check ((state = 'SUSPENDED') = (suspended_for is not null)),
    check (ends_at is null or ends_at > starts_at)
);
create index grant_of_student on access.course_grant (organization_id, student_id, course_id);
create index grant_of_invoice on access.course_grant (organization_id, invoice_id) where invoice_id is not null;
create index grant_of_order on access.course_grant (organization_id, order_id) where order_id is not null;
create index grant_by_course on access.course_grant (organization_id, course_id, id);
select organizations.protect('access.course_grant');
