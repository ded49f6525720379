-- The next free seat of an invoice of ten thousand is found without looking at those that are taken.
create index seat_free on seats.seat (organization_id, invoice_id, product_id, id)
    where state = 'PENDING' and invited_email is null;
