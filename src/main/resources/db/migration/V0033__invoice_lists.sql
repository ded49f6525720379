-- Lists of invoices in more orders; drafts, which have no number, come after the highest.
create index invoice_by_number on invoices.invoice (organization_id, coalesce(number, 9223372036854775807), id);
create index invoice_by_total on invoices.invoice (organization_id, total, id);
create index invoice_by_pending_seats on invoices.invoice
    (organization_id, (seats - seats_assigned - seats_ended), id);
create index invoice_with_reserved_seats on invoices.invoice (organization_id, id) where seats_reserved > 0;

-- What there is still to hand out or to wait for, by product.
create index line_with_open_seats on invoices.line (organization_id, product_id, invoice_id)
    include (seats, seats_assigned, seats_reserved, seats_ended)
    where seats_assigned + seats_ended < seats or seats_reserved > 0;
