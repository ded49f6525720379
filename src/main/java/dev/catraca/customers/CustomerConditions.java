package dev.catraca.customers;

import dev.catraca.kernel.Phone;
import dev.catraca.kernel.TaxId;
import dev.catraca.kernel.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A filter in stored form: columns that must equal, beginnings of words that must be there, a tag's word. */
record CustomerConditions(
        Map<String, String> columns,
        List<String> beginnings,
        @Nullable String tag,
        CustomerSort sort) {

    private static final int MAX_WORDS = 8;

    /** Empty when nothing stored can ever match, as for a phone that is none. */
    static Optional<CustomerConditions> of(CustomerFilter filter, String country) {
        var columns = new LinkedHashMap<String, String>();
        var words = filter.search() == null
                ? List.<String>of()
                : Text.searchWords(filter.search()).stream().limit(MAX_WORDS).toList();
        var possible = filter.search() == null || Text.isBlank(filter.search()) || !words.isEmpty();
        if (filter.email() != null) {
            columns.put("email_normal", Text.line(filter.email()).toLowerCase(Locale.ROOT));
        }
        if (filter.taxId() != null) {
            columns.put("tax_id", TaxId.bare(filter.taxId()));
        }
        if (filter.phone() != null) {
            columns.put(
                    "phone",
                    Phone.read(filter.phone(), country).map(Phone::value).orElse(""));
        }
        if (filter.externalId() != null) {
            columns.put("external_id", Text.line(filter.externalId()));
        }
        if (filter.state() != null) {
            columns.put("state", filter.state().name());
        }
        possible &= columns.values().stream().allMatch(Text::isPrintable);
        var tag = filter.tag() == null ? null : CustomerWords.tag(filter.tag());
        possible &= tag == null || Text.isPrintable(tag);
        return possible ? Optional.of(new CustomerConditions(columns, words, tag, filter.sort())) : Optional.empty();
    }
}
