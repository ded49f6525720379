package dev.catraca.customers;

import dev.catraca.kernel.Text;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The words by which a customer is found. */
final class CustomerWords {

    private CustomerWords() {}

    static Set<String> of(Customer customer) {
        var words = new LinkedHashSet<>(Text.words(customer.name()));
        var email = customer.email();
        words.addAll(Text.words(email.normal().substring(0, email.normal().indexOf('@'))));
        words.addAll(Text.searchWords(email.domain()));
        words.addAll(Text.searchWords(email.normal()));
        var phone = customer.phone();
        if (phone != null) {
            words.addAll(List.of(phone.digits(), phone.national(), phone.subscriber()));
        }
        if (customer.taxId() != null) {
            words.addAll(Text.words(customer.taxId().value()));
        }
        if (customer.externalId() != null) {
            words.addAll(Text.words(customer.externalId()));
        }
        customer.tags().forEach(tag -> words.add(tag(tag)));
        return words;
    }

    /** A tag is a word no search can spell, since searches have no punctuation. */
    static String tag(String tag) {
        return "#" + Text.folded(Text.line(tag));
    }
}
