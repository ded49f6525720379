package dev.catraca.web.admin;

import dev.catraca.catalog.Product;
import dev.catraca.invoices.SeatDemand;
import java.util.List;

/** What there is to hand out, by product: the first few, and how many products are left out. */
public record HomeSeats(List<Line> lines, int more) {

    /** One product's seats without a student, and those that wait for payment. */
    public record Line(Product product, SeatDemand seats) {

        /** The invoices that sold them. */
        public String pendingHref() {
            return href("pending");
        }

        public String waitingHref() {
            return href("waiting");
        }

        private String href(String seats) {
            return "/admin/invoices?seats=%s&product_id=%s"
                    .formatted(seats, product.id().value());
        }
    }
}
