package dev.catraca.web.admin;

import dev.catraca.catalog.OfferId;
import dev.catraca.catalog.Product;
import dev.catraca.catalog.ProductId;
import dev.catraca.customers.CustomerId;
import dev.catraca.invoices.Invoice;
import dev.catraca.invoices.InvoiceLine;
import dev.catraca.invoices.NewInvoice;
import dev.catraca.invoices.NewLine;
import dev.catraca.kernel.Money;
import dev.catraca.kernel.Refusal;
import dev.catraca.kernel.Refusal.Problem;
import dev.catraca.web.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Between an invoice and the form that writes it. Each row of items has a number of its own, kept while rows come and
 * go, so {@code items[7]} of the form may be the invoice's second line.
 */
public final class InvoiceForm {

    private static final int MAX_ROWS = 100;
    private static final int MAX_QUANTITY = 10_000;
    private static final int DESCRIPTION = 500;
    private static final long MAX_PRICE = 100_000_000_000L;
    private static final List<String> COLUMNS =
            List.of("product_id", "description", "quantity", "unit_price", "discount");
    private static final Pattern LINE = Pattern.compile("^items\\[(\\d+)]");

    private InvoiceForm() {}

    public static String field(int row, String column) {
        return "items[" + row + "]." + column;
    }

    /** The rows to show: those sent or stored, with the one added or without the one removed just now. */
    static List<Integer> rows(Form form, int stored) {
        var sent = sentRows(form);
        var rows = new ArrayList<>(
                sent.isEmpty() ? IntStream.range(0, stored).boxed().toList() : sent);
        var next = rows.isEmpty() ? 0 : rows.getLast() + 1;
        rows.removeIf(row -> form.checked("remove_item_" + row));
        if (rows.isEmpty() || (form.checked("add_item") && rows.size() < MAX_ROWS)) {
            rows.add(next);
        }
        return rows;
    }

    private static List<Integer> sentRows(Form form) {
        return form.all("row").stream()
                .filter(number -> number.matches("\\d{1,4}"))
                .map(Integer::valueOf)
                .distinct()
                .sorted()
                .limit(MAX_ROWS)
                .toList();
    }

    /** True when a button was pressed that only changes the form: a row added or removed, a customer looked up. */
    static boolean isStep(Form form) {
        return form.checked("add_item")
                || form.checked("find")
                || sentRows(form).stream().anyMatch(row -> form.checked("remove_item_" + row));
    }

    static void fill(Form form, Invoice invoice) {
        form.fill("customer_id", invoice.customer().value()).fill("due_on", invoice.dueOn());
        for (var row = 0; row < invoice.lines().size(); row++) {
            fill(form, row, invoice.lines().get(row));
        }
    }

    private static void fill(Form form, int row, InvoiceLine line) {
        var product = line.product();
        var offer = line.offer();
        form.fill(field(row, "product_id"), product == null ? null : product.value())
                .fill(field(row, "offer_id"), offer == null ? null : offer.value())
                .fill(field(row, "description"), line.description())
                .fill(field(row, "quantity"), line.quantity())
                .fill(field(row, "unit_price"), line.unitPrice())
                .fill(field(row, "discount"), line.discount().isZero() ? null : line.discount());
    }

    /** The rows that have anything in them. */
    static List<Integer> filledRows(Form form) {
        return sentRows(form).stream()
                .filter(row -> COLUMNS.stream().anyMatch(column -> form.checked(field(row, column))))
                .toList();
    }

    static NewInvoice read(Form form, @Nullable Invoice before) {
        var customer = new CustomerId(form.requiredId("customer_id"));
        var profile = before != null && before.customer().equals(customer) ? before.paymentProfile() : null;
        var lines =
                filledRows(form).stream().map(row -> line(form, row, before)).toList();
        return new NewInvoice(
                customer, profile, form.requiredDate("due_on"), lines, null, null, form.checked("notify"));
    }

    private static NewLine line(Form form, int row, @Nullable Invoice before) {
        var product = form.id(field(row, "product_id"));
        var productId = product == null ? null : new ProductId(product);
        var quantity = form.number(field(row, "quantity"), 1, MAX_QUANTITY);
        return new NewLine(
                productId,
                offer(form.value(field(row, "offer_id")), productId, before),
                form.text(field(row, "description"), DESCRIPTION),
                quantity == null ? 1 : quantity,
                form.money(field(row, "unit_price")),
                form.money(field(row, "discount")));
    }

    /** The offer that a draft's line already had, as long as the line still sells its product. */
    private static @Nullable OfferId offer(String kept, @Nullable ProductId product, @Nullable Invoice before) {
        return before == null || product == null
                ? null
                : before.lines().stream()
                        .filter(line -> product.equals(line.product()))
                        .map(InvoiceLine::offer)
                        .filter(offer ->
                                offer != null && offer.value().toString().equals(kept))
                        .findFirst()
                        .orElse(null);
    }

    /** Does the work; a refusal that names a line of the invoice names the row that it was typed in. */
    static <T> T naming(List<Integer> rows, Supplier<T> work) {
        try {
            return work.get();
        } catch (Refusal.Invalid invalid) {
            throw new Refusal.Invalid(invalid.problems().stream()
                    .map(problem -> new Problem(typed(rows, problem.field()), problem.code(), problem.arguments()))
                    .toList());
        } catch (Refusal.NotFound missing) {
            throw new Refusal.NotFound(typed(rows, missing.field()));
        }
    }

    private static String typed(List<Integer> rows, String field) {
        var line = LINE.matcher(field);
        return line.find() ? line.replaceFirst("items[" + rows.get(Integer.parseInt(line.group(1))) + "]") : field;
    }

    /** What the rows add up to so far; what can't be read counts nothing. */
    static Money total(Form form, List<Integer> rows, List<Product> products, String currency) {
        return rows.stream().map(row -> total(form, row, products, currency)).reduce(Money.zero(currency), Money::plus);
    }

    private static Money total(Form form, int row, List<Product> products, String currency) {
        var quantity = form.value(field(row, "quantity")).isBlank()
                ? 1
                : form.numberIn(field(row, "quantity")).orElse(0);
        var typedPrice = form.amountIn(field(row, "unit_price"));
        var price = typedPrice.isPresent() ? typedPrice.get() : price(form, row, products, currency);
        if (quantity > MAX_QUANTITY || price.isNegative() || price.amount() > MAX_PRICE) {
            return Money.zero(currency);
        }
        var gross = price.times(quantity);
        return form.amountIn(field(row, "discount"))
                .filter(discount -> !discount.isNegative() && discount.compareTo(gross) <= 0)
                .map(gross::minus)
                .orElse(gross);
    }

    private static Money price(Form form, int row, List<Product> products, String currency) {
        var chosen = form.value(field(row, "product_id"));
        return products.stream()
                .filter(product -> product.id().value().toString().equals(chosen))
                .map(Product::price)
                .filter(price -> price != null)
                .findFirst()
                .orElse(Money.zero(currency));
    }
}
