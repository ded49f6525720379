-- A school for `./catraca bench access`, from student :first to before :last. Ids are digests of names, so that whoever
-- asks can work them out. Each student bought one bundle of ten courses, paid it and holds its seat: ten grants.

insert into courses.course (organization_id, id, title, created_at)
select :organization, md5('course' || c)::uuid, 'Curso ' || c, timestamptz '2026-01-01'
from generate_series(1, 10) c
on conflict do nothing;

insert into courses.module (organization_id, id, course_id, position, title, created_at)
select :organization, md5('module' || c || '-' || m)::uuid, md5('course' || c)::uuid, m, 'Módulo ' || m,
    timestamptz '2026-01-01'
from generate_series(1, 10) c, generate_series(1, 3) m
on conflict do nothing;

-- every fifth one is a checkpoint
insert into courses.lesson (organization_id, id, course_id, module_id, position, title, body, checkpoint, created_at)
select :organization, md5('lesson' || c || '-' || l)::uuid, md5('course' || c)::uuid,
    md5('module' || c || '-' || 1 + (l - 1) / 10)::uuid, l, 'Aula ' || l, repeat('Um parágrafo da aula. ', 100), l % 5 = 0,
    timestamptz '2026-01-01'
from generate_series(1, 10) c, generate_series(1, 30) l
on conflict do nothing;

insert into catalog.product (organization_id, id, name, kind, price, currency, courses, created_at)
values (:organization, md5('product')::uuid, 'Formação completa', 'ACCESS', 99700, 'BRL', 10, timestamptz '2026-01-01')
on conflict do nothing;

insert into catalog.product_course (organization_id, product_id, course_id, position)
select :organization, md5('product')::uuid, md5('course' || c)::uuid, c
from generate_series(1, 10) c
on conflict do nothing;

insert into catalog.offer (organization_id, id, name, product_id, price, currency, recurrence_unit, recurrence_count,
    terms, created_at)
values (:organization, md5('offer')::uuid, 'Formação anual', md5('product')::uuid, 99700, 'BRL', 'ONE_TIME', 1,
    '{"duration_days": null, "duration_from": "release", "lesson_limit": null, "lesson_ids": null,
      "release": {"mode": "every_n_days", "days": 7}, "review": "person", "checkpoints": true}',
    timestamptz '2026-01-01')
on conflict do nothing;

create temp table student on commit drop as
select n, md5('student' || n)::uuid as id, md5('invoice' || n)::uuid as invoice, md5('line' || n)::uuid as line,
    md5('seat' || n)::uuid as seat, md5('order' || n)::uuid as agreed,
    date_trunc('day', :now - make_interval(days => n % 300)) as began,
    -- drip and checkpoints in all of them, a limit in some
    case n % 4
        when 0 then '{"duration_days": null, "lesson_limit": null, "release": {"mode": "every_n_days", "days": 7}}'::jsonb
        when 1 then '{"duration_days": 365, "lesson_limit": 20, "release": {"mode": "every_n_days", "days": 3}}'::jsonb
        when 2 then '{"duration_days": null, "lesson_limit": null, "release": {"mode": "weekdays", "weekdays": ["monday", "thursday"]}}'::jsonb
        else '{"duration_days": 400, "lesson_limit": 25, "release": {"mode": "every_n_days", "days": 10}}'::jsonb
    end || '{"duration_from": "release", "lesson_ids": null, "review": "person", "checkpoints": true}'::jsonb as terms
from generate_series(:first, :last - 1) n;

insert into customers.customer (organization_id, id, name, email, email_normal, phone, country, kind, language, state,
    version, created_at)
select :organization, id, 'Pessoa ' || n, 'pessoa' || n || '@example.com', 'pessoa' || n || '@example.com',
    '+5511' || (900000000 + n), 'BR', 'PERSON', 'pt-BR', 'ACTIVE', 1, began
from student;

insert into invoices.invoice (organization_id, id, number, status, customer_id, order_id, due_on, currency, total, paid,
    seats, seats_assigned, created_at, issued_at, paid_at)
select :organization, invoice, n, 'PAID', id, agreed, began::date, 'BRL', 99700, 99700, 1, 1, began, began, began
from student;

insert into invoices.line (organization_id, invoice_id, id, position, product_id, offer_id, description, quantity,
    unit_price, total, seats, seats_assigned)
select :organization, invoice, line, 1, md5('product')::uuid, md5('offer')::uuid, 'Formação anual', 1, 99700, 99700, 1, 1
from student;

insert into orders.placed_order (organization_id, id, number, customer_id, offer_id, offer_name, product_id, quantity,
    currency, price, base_price, recurrence_unit, recurrence_count, first_due_on, student_id, state, invoice_id, terms,
    created_at)
select :organization, agreed, n, id, md5('offer')::uuid, 'Formação anual', md5('product')::uuid, 1, 'BRL', 99700, 0,
    'ONE_TIME', 1, began::date, id, 'ACTIVE', invoice, terms, began
from student;

insert into seats.seat (organization_id, id, invoice_id, line_id, ordinal, product_id, student_id, release, assigned_at,
    released_at)
select :organization, seat, invoice, line, 1, md5('product')::uuid, id, 'ON_FULL_PAYMENT', began, began
from student;

insert into seats.assignment (organization_id, id, seat_id, student_id, release, assigned_at, assigned_by)
select :organization, md5('assignment' || n)::uuid, seat, id, 'ON_FULL_PAYMENT', began, 'Catraca'
from student;

insert into grants.course_grant (organization_id, id, student_id, course_id, source_kind, source_id, invoice_id, order_id,
    starts_at, ends_at, terms, created_at)
select :organization, md5('grant' || n || '-' || c)::uuid, id, md5('course' || c)::uuid, 'SEAT', seat, invoice, agreed,
    began, began + make_interval(days => (terms ->> 'duration_days')::int), terms, began
from student, generate_series(1, 10) c;

insert into invoices.counter (organization_id, last_number) values (:organization, :last)
on conflict (organization_id) do update set last_number = excluded.last_number;
insert into orders.counter (organization_id, last_number) values (:organization, :last)
on conflict (organization_id) do update set last_number = excluded.last_number;
