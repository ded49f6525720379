package dev.catraca.datarequests;

import dev.catraca.customers.Customer;
import dev.catraca.kernel.Edits;
import dev.catraca.kernel.Refusal;
import java.util.List;
import java.util.Map;

/**
 * The form as its reader goes on with it: what was typed over what the record says. What the staff changed since the
 * form was opened is taken over where the reader left it alone, and clashes where both changed it. There the fields are
 * {@code kind, country, tax_id, birth_date} and {@code address} as a whole.
 * The problems are what still keeps it from being sent.
 */
public record DataForm(
        DataRequest request,
        Customer customer,
        Map<String, String> values,
        List<String> taken,
        List<Edits.Clash> clashes,
        List<Refusal.Problem> problems) {

    /** Whom the reader pays as: {@code SELF}, or {@code OTHER} with a name of their own. */
    public boolean paysAsOther() {
        return Payer.OTHER.name().equals(values.get("payer"));
    }

    /** Who an invoice is made out to. */
    public enum Payer {
        SELF,
        OTHER
    }
}
