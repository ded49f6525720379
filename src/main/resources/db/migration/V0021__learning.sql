create schema learning;

-- That a student completed a lesson. Outlives their access: it may come back.
create table learning.completion (
    organization_id uuid        not null,
    student_id      uuid        not null,
    lesson_id       uuid        not null,
    completed_at    timestamptz not null,
    primary key (organization_id, student_id, lesson_id),
    foreign key (organization_id, student_id) references customers.customer (organization_id, id),
    foreign key (organization_id, lesson_id) references courses.lesson (organization_id, id)
);
select organizations.protect('learning.completion');

-- The lesson of a course that a student opened last.
create table learning.bookmark (
    organization_id uuid        not null,
    student_id      uuid        not null,
    course_id       uuid        not null,
    lesson_id       uuid        not null,
    opened_at       timestamptz not null,
    primary key (organization_id, student_id, course_id),
    foreign key (organization_id, student_id) references customers.customer (organization_id, id),
    foreign key (organization_id, course_id, lesson_id) references courses.lesson (organization_id, course_id, id)
);
select organizations.protect('learning.bookmark');
