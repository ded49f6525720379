-- Given by hand by mistake, a grant ends by a cause of its own: it never had a seat.
alter table grants.course_grant drop constraint course_grant_ends_check;
alter table grants.course_grant add constraint course_grant_ends_check
    check (ends <@ array['UNASSIGNED', 'VOID', 'REFUND', 'DISPUTE', 'ORDER', 'TAKEN_BACK']);

-- Which revocation it is that stands: what takes back one must not take back a later one.
alter table grants.course_grant add column revocation_id uuid;
