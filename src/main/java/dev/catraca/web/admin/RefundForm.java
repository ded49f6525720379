package dev.catraca.web.admin;

import dev.catraca.invoices.LineId;
import dev.catraca.kernel.Ids;
import dev.catraca.payments.NewRefund;
import dev.catraca.payments.RefundTo;
import dev.catraca.web.Form;
import java.util.List;
import java.util.Optional;

/** How staff say what goes back: everything that is left, some items, or an amount. */
final class RefundForm {

    private static final int MAX_REASON = 500;

    /** What goes back. */
    enum What {
        ALL,
        ITEMS,
        AMOUNT
    }

    private RefundForm() {}

    static NewRefund read(Form form) {
        var what = form.requiredOption("what", What.class);
        var items = what == What.ITEMS ? items(form) : List.<LineId>of();
        if (what == What.ITEMS && items.isEmpty()) {
            form.reject("items", "required");
        }
        return new NewRefund(
                what == What.AMOUNT ? form.requiredMoney("amount") : null,
                items,
                form.required("reason", MAX_REASON),
                form.requiredOption("to", RefundTo.class));
    }

    /** The same of a form that is still being filled in: empty while it does not say what goes back. */
    static Optional<NewRefund> sketch(Form form) {
        var to = form.value("to").equals(RefundTo.BALANCE.name()) ? RefundTo.BALANCE : RefundTo.METHOD;
        return switch (form.value("what")) {
            case "ALL" -> Optional.of(new NewRefund(null, List.of(), null, to));
            case "ITEMS" ->
                Optional.of(items(form))
                        .filter(items -> !items.isEmpty())
                        .map(items -> new NewRefund(null, items, null, to));
            case "AMOUNT" -> form.amountIn("amount").map(amount -> new NewRefund(amount, List.of(), null, to));
            default -> Optional.empty();
        };
    }

    private static List<LineId> items(Form form) {
        return form.all("items").stream()
                .map(Ids::read)
                .flatMap(Optional::stream)
                .map(LineId::new)
                .toList();
    }
}
