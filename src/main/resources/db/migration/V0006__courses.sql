create schema courses;

create table courses.course (
    organization_id uuid        not null,
    id              uuid        not null,
    title           text        not null collate "pt-BR-x-icu" check (length(title) between 1 and 200),
    description     text        check (length(description) between 1 and 5000),
    state           text        not null default 'ACTIVE' check (state in ('ACTIVE', 'ARCHIVED')),
    created_at      timestamptz not null,
    primary key (organization_id, id),
    foreign key (organization_id) references organizations.organization
);

create index on courses.course (organization_id, title, id);
create index on courses.course (organization_id, state, id);

-- Search by the beginning of a word. An operator like `ilike` would lose its index under row-level security.
create table courses.course_word (
    organization_id uuid not null,
    word            text not null collate "C",
    course_id       uuid not null,
    primary key (organization_id, word, course_id),
    foreign key (organization_id, course_id) references courses.course (organization_id, id)
);

create index on courses.course_word (organization_id, course_id);

-- Modules and lessons are removed, never deleted: progress and access terms keep pointing at them.
create table courses.module (
    organization_id uuid        not null,
    id              uuid        not null,
    course_id       uuid        not null,
    position        integer     not null check (position >= 0),
    title           text        not null check (length(title) between 1 and 200),
    created_at      timestamptz not null,
    removed_at      timestamptz,
    primary key (organization_id, id),
    unique (organization_id, course_id, id),
    foreign key (organization_id, course_id) references courses.course (organization_id, id)
);

create table courses.lesson (
    organization_id     uuid        not null,
    id                  uuid        not null,
    course_id           uuid        not null,
    module_id           uuid        not null,
    position            integer     not null check (position >= 0),
    title               text        not null check (length(title) between 1 and 200),
    body                text        check (length(body) between 1 and 100000),
    video_url           text        check (length(video_url) <= 500 and starts_with(video_url, 'https://')),
    requires_submission boolean     not null default false,
    checkpoint          boolean     not null default false,
    created_at          timestamptz not null,
    removed_at          timestamptz,
    primary key (organization_id, id),
    unique (organization_id, course_id, id),
    -- A lesson moves between the modules of its course, never to another course.
    foreign key (organization_id, course_id, module_id) references courses.module (organization_id, course_id, id)
);

create index on courses.lesson (organization_id, module_id, position);

create table courses.lesson_file (
    organization_id uuid    not null,
    lesson_id       uuid    not null,
    file_id         uuid    not null,
    position        integer not null,
    primary key (organization_id, lesson_id, file_id),
    unique (organization_id, file_id),
    foreign key (organization_id, lesson_id) references courses.lesson (organization_id, id),
    foreign key (organization_id, file_id) references files.stored_file (organization_id, id)
);

create table courses.class (
    organization_id uuid        not null,
    id              uuid        not null,
    course_id       uuid        not null,
    name            text        not null check (length(name) between 1 and 200),
    starts_on       date,
    ends_on         date,
    capacity        integer     check (capacity between 1 and 1000000),
    created_at      timestamptz not null,
    primary key (organization_id, id),
    check (ends_on >= starts_on),
    foreign key (organization_id, course_id) references courses.course (organization_id, id)
);

create index on courses.class (organization_id, course_id, id);

select organizations.protect('courses.course');
select organizations.protect('courses.course_word');
select organizations.protect('courses.module');
select organizations.protect('courses.lesson');
select organizations.protect('courses.lesson_file');
select organizations.protect('courses.class');
