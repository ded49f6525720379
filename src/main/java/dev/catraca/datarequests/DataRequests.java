package dev.catraca.datarequests;

import dev.catraca.customers.CustomerId;
import dev.catraca.customers.Customers;
import dev.catraca.kernel.Refusal;
import dev.catraca.kernel.Token;
import dev.catraca.organizations.MachineClock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asking customers for their own data, and taking it. */
@Component
@Transactional
public class DataRequests {

    static final String PREFIX = "dat";

    private final DataRequestRows rows;
    private final SendRequest sending;
    private final EndRequest ending;
    private final FillForm filling;
    private final RenewLink renewing;
    private final SettingsRows settings;
    private final ChangeSettings settingsChange;
    private final Customers customers;
    private final MachineClock clock;

    DataRequests(
            DataRequestRows rows,
            SendRequest sending,
            EndRequest ending,
            FillForm filling,
            RenewLink renewing,
            SettingsRows settings,
            ChangeSettings settingsChange,
            Customers customers,
            MachineClock clock) {
        this.rows = rows;
        this.sending = sending;
        this.ending = ending;
        this.filling = filling;
        this.renewing = renewing;
        this.settings = settings;
        this.settingsChange = settingsChange;
        this.customers = customers;
        this.clock = clock;
    }

    /**
     * Asks the customer by mail, once more if they were asked before: then the earlier links die, and what was typed
     * stays. Throws {@code customer_archived} or {@code customer_erased}.
     */
    public DataRequest send(CustomerId customer) {
        return sending.send(customer);
    }

    /** How the latest request stands; empty when there was none, or it was cancelled. */
    @Transactional(readOnly = true)
    public Optional<DataRequest> of(CustomerId customer) {
        return Optional.ofNullable(of(List.of(customer)).get(customer));
    }

    /** The same for several customers, for lists. */
    @Transactional(readOnly = true)
    public Map<CustomerId, DataRequest> of(Collection<CustomerId> customers) {
        var now = clock.instant();
        return rows.latest(customers).stream()
                .map(request -> request.at(now))
                .collect(Collectors.toMap(DataRequest::customer, Function.identity()));
    }

    /** The link dies, and nobody is asked any more. Throws {@code data_request_over} when nobody is. */
    public void cancel(CustomerId customer) {
        customers.lock(customer);
        if (!ending.end(customer, DataRequestState.CANCELLED)) {
            throw new Refusal.Conflict("data_request_over");
        }
    }

    /** Reads what stands in an address; says nothing of its being known. */
    public static Optional<Token> read(String text) {
        return Token.read(PREFIX, text);
    }

    /** Whose link it is and how that request stands; empty if it never was. Changes nothing, as mail scanners look. */
    @Transactional(readOnly = true)
    public Optional<DataRequest> find(Token token) {
        return rows.find(token.hash()).map(stored -> stored.request().at(clock.instant()));
    }

    /** The form as it stands; empty once the request is over. */
    @Transactional(readOnly = true)
    public Optional<DataForm> form(Token token) {
        return filling.form(token);
    }

    /** A person begins; false once the request is over. */
    public boolean open(Token token) {
        return filling.open(token);
    }

    /** Keeps what was typed in a step, finished or not; false once the request is over. */
    public boolean save(Token token, DataStep step, Map<String, String> typed) {
        return filling.save(token, step, typed);
    }

    /** Throws {@code Invalid} with what is wrong with a step as typed. */
    @Transactional(readOnly = true)
    public void check(Token token, DataStep step, Map<String, String> typed) {
        filling.check(token, step, typed);
    }

    /**
     * Writes the customer and their payment profile, and uses the link up. The choices say whose value holds in fields
     * that the staff changed, too. Throws {@code Invalid} with everything that is missing or wrong.
     */
    public Completion complete(Token token, Map<String, Choice> choices) {
        return filling.complete(token, choices);
    }

    /** Whether a link that ran out can be replaced by a new one, sent where that one was. */
    @Transactional(readOnly = true)
    public boolean isRenewable(Token token) {
        return renewing.possible(token);
    }

    /** Sends the new link; false if that can't be. */
    public boolean renew(Token token) {
        return renewing.renew(token);
    }

    @Transactional(readOnly = true)
    public DataRequestSettings settings() {
        return settings.current();
    }

    /** For requests from now on. Throws {@code Invalid}. */
    public void change(DataRequestSettings wanted) {
        settingsChange.change(wanted);
    }
}
