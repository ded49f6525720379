create schema mailtexts;

-- What an organization says in its mails in place of our words; no row: ours. Placeholders stand as {name} in it.
create table mailtexts.text (
    organization_id uuid not null references organizations.organization,
    kind            text not null check (length(kind) between 1 and 60),
    language        text not null check (language in ('pt-BR', 'en', 'es')),
    subject         text not null check (length(subject) between 1 and 400 and subject !~ '[[:cntrl:]]'),
    heading         text not null check (length(heading) between 1 and 400),
    body            text not null check (length(body) between 1 and 10000),
    button          text          check (length(button) between 1 and 200),
    note            text not null check (length(note) <= 2000),
    primary key (organization_id, kind, language)
);
select organizations.protect('mailtexts.text');
