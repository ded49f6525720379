package dev.catraca.customers;

import dev.catraca.audit.Audit;
import dev.catraca.audit.Change;
import dev.catraca.kernel.Cursor;
import dev.catraca.kernel.EmailAddress;
import dev.catraca.kernel.Page;
import dev.catraca.kernel.PageRequest;
import dev.catraca.kernel.Phone;
import dev.catraca.kernel.Refusal;
import dev.catraca.kernel.TaxId;
import dev.catraca.organizations.OrganizationClock;
import dev.catraca.organizations.Organizations;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Everything done with customers and their billing identities. */
@Component
@Transactional
public class Customers {

    private static final String SUBJECT = "customer";

    private final CustomerRows rows;
    private final CustomerListRows lists;
    private final PaymentProfileRows profiles;
    private final ChangeProfile profileChanges;
    private final Organizations organizations;
    private final OrganizationClock clock;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    Customers(
            CustomerRows rows,
            CustomerListRows lists,
            PaymentProfileRows profiles,
            ChangeProfile profileChanges,
            Organizations organizations,
            OrganizationClock clock,
            Audit audit,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.lists = lists;
        this.profiles = profiles;
        this.profileChanges = profileChanges;
        this.organizations = organizations;
        this.clock = clock;
        this.audit = audit;
        this.events = events;
    }

    /** Throws {@code Invalid} with every bad field, or {@code external_id_taken}. A likely duplicate is no obstacle. */
    public Customer create(NewCustomer typed) {
        return add(CustomerRules.read(typed, organizations.current(), clock.instant()));
    }

    /** Creates a student of whom only name and e-mail are known, as lists of many have them; the rest comes later. */
    public Customer enrol(String name, String email) {
        return enrol(NewCustomer.of(name, email, null));
    }

    /** The same when something more is known, which may be the phone. */
    public Customer enrol(NewCustomer typed) {
        return add(CustomerRules.readWithoutPhone(typed, organizations.current(), clock.instant()));
    }

    private Customer add(Customer customer) {
        rows.insert(customer);
        rows.insertWords(customer.id(), CustomerWords.of(customer));
        audit.record(SUBJECT, customer.id().value(), "created", CustomerHistory.created(customer), null);
        return customer;
    }

    /**
     * Replaces all details. The version is the one that the editor saw: if somebody saved in between, throws
     * {@code customer_changed}, so that nobody's edit is lost unseen.
     */
    public Customer change(CustomerId id, int version, NewCustomer typed) {
        var before = lock(id);
        if (before.version() != version) {
            throw new Refusal.Conflict("customer_changed");
        }
        return replace(before, typed);
    }

    /** Edits some details of what is stored at this moment. */
    public Customer change(CustomerId id, UnaryOperator<NewCustomer> edit) {
        var before = lock(id);
        return replace(before, edit.apply(NewCustomer.of(before)));
    }

    /** Whether somebody may be enrolled under this name. */
    public static boolean isName(String typed) {
        return CustomerRules.isName(typed);
    }

    /** Takes a customer out of the lists; everything they have stays. */
    public Customer archive(CustomerId id, @Nullable String reason) {
        return move(id, CustomerState.ACTIVE, CustomerState.ARCHIVED, "archived", reason);
    }

    public Customer unarchive(CustomerId id, @Nullable String reason) {
        return move(id, CustomerState.ARCHIVED, CustomerState.ACTIVE, "unarchived", reason);
    }

    /** Archives those that are active, and tells how many that were; all or none. */
    public long archiveAll(Collection<CustomerId> ids, @Nullable String reason) {
        return inOrder(ids)
                .filter(id -> lock(id).isActive())
                .map(id -> archive(id, reason))
                .count();
    }

    /** Puts a tag on those that lack it, and tells how many that were; all or none. */
    public long tagAll(Collection<CustomerId> ids, String tag) {
        return inOrder(ids).filter(id -> tag(id, tag)).count();
    }

    private boolean tag(CustomerId id, String tag) {
        var before = lock(id).version();
        return change(id, customer -> customer.tagged(tag)).version() > before;
    }

    /** Rows of one kind are always locked in the same order, so that two who choose many never wait for each other. */
    private static Stream<CustomerId> inOrder(Collection<CustomerId> ids) {
        return ids.stream().distinct().sorted(Comparator.comparing(CustomerId::value));
    }

    @Transactional(readOnly = true)
    public Optional<Customer> find(CustomerId id) {
        return rows.find(id);
    }

    @Transactional(readOnly = true)
    public Customer get(CustomerId id) {
        return get(id, "id");
    }

    /** The field is where the id came from, such as {@code customer_id}; a refusal names it. */
    @Transactional(readOnly = true)
    public Customer get(CustomerId id, String field) {
        return rows.find(id).orElseThrow(() -> new Refusal.NotFound(field));
    }

    /** Several at once, for lists that show names; ids of nobody are left out. */
    @Transactional(readOnly = true)
    public Map<CustomerId, Customer> all(Collection<CustomerId> ids) {
        return rows.all(ids).stream().collect(Collectors.toMap(Customer::id, Function.identity()));
    }

    /** Who has one of these mailboxes, archived or not, by its {@link EmailAddress#normal}; the oldest first. */
    @Transactional(readOnly = true)
    public Map<String, List<Customer>> withEmails(Collection<EmailAddress> emails) {
        return rows.withEmails(emails.stream().map(EmailAddress::normal).toList()).stream()
                .collect(Collectors.groupingBy(customer -> customer.email().normal()));
    }

    /**
     * Keeps others who do the same from enrolling anybody with these mailboxes until the transaction ends: so two lists
     * with the same new person make one. Comes before every other lock.
     */
    public void lockEmails(Collection<EmailAddress> emails) {
        rows.lockEmails(
                emails.stream().map(EmailAddress::normal).distinct().sorted().toList());
    }

    /** Locks the row until the transaction ends; first in the lock order. */
    public Customer lock(CustomerId id) {
        return lock(id, "id");
    }

    public Customer lock(CustomerId id, String field) {
        return rows.lock(id).orElseThrow(() -> new Refusal.NotFound(field));
    }

    /** Locks several, in one order by one statement. */
    public void lockAll(Collection<CustomerId> ids) {
        rows.lock(ids);
    }

    @Transactional(readOnly = true)
    public Page<Customer> list(CustomerFilter filter, PageRequest page) {
        return CustomerConditions.of(filter, organizations.current().country())
                .map(conditions -> Page.of(lists.list(conditions, page), page, last -> cursor(filter.sort(), last)))
                .orElseGet(() -> new Page<>(List.of(), null));
    }

    /** Who may be the same person as the one described; throws {@code Invalid} with every bad field. */
    @Transactional(readOnly = true)
    public List<Duplicate> duplicatesOf(NewCustomer typed) {
        var read = CustomerRules.read(typed, organizations.current(), clock.instant());
        return lists.like(read.email(), read.taxId(), read.phone());
    }

    /** Who may be the same person, by as much of this as can be read so far; refuses nothing. */
    @Transactional(readOnly = true)
    public List<Duplicate> alike(@Nullable String email, @Nullable String taxId, @Nullable String phone) {
        var country = organizations.current().country();
        return lists.like(
                Optional.ofNullable(email).flatMap(EmailAddress::read).orElse(null),
                Optional.ofNullable(taxId)
                        .flatMap(typed -> TaxId.read(typed, country))
                        .orElse(null),
                Optional.ofNullable(phone)
                        .flatMap(typed -> Phone.read(typed, country))
                        .orElse(null));
    }

    /** What is wrong with these details, if anything; for whoever asks step by step. */
    @Transactional(readOnly = true)
    public List<Refusal.Problem> problemsOf(NewCustomer typed) {
        return problems(() -> CustomerRules.read(typed, organizations.current(), clock.instant()));
    }

    /** What is wrong with these details of a payer, if anything. */
    @Transactional(readOnly = true)
    public List<Refusal.Problem> problemsOf(CustomerId owner, NewPaymentProfile typed) {
        return problems(() -> CustomerRules.read(typed, owner, organizations.current(), clock.instant()));
    }

    /** For each of these customers, who else shares their e-mail, tax id or phone. */
    @Transactional(readOnly = true)
    public Map<CustomerId, List<CustomerId>> duplicatesAmong(Collection<CustomerId> ids) {
        return lists.likenesses(ids);
    }

    /** Adds a billing identity. Throws {@code payment_profile_exists} when the customer has one of the same holder. */
    public PaymentProfile addPaymentProfile(CustomerId id, NewPaymentProfile typed) {
        lock(id);
        return profileChanges.add(id, typed);
    }

    /** Like {@link #addPaymentProfile}, but edits the one of that holder if there is one. */
    public PaymentProfile keepPaymentProfile(CustomerId id, NewPaymentProfile typed) {
        lock(id);
        return profileChanges.keep(id, typed);
    }

    /**
     * Replaces all details of a billing identity. The version is the one that the editor saw; throws
     * {@code payment_profile_changed} if somebody saved in between, {@code payment_profile_exists} as when adding.
     */
    public PaymentProfile changePaymentProfile(
            CustomerId owner, PaymentProfileId id, int version, NewPaymentProfile typed) {
        lock(owner);
        return profileChanges.change(paymentProfile(owner, id, "id"), version, typed);
    }

    /** Edits some details of what is stored at this moment. */
    public PaymentProfile changePaymentProfile(
            CustomerId owner, PaymentProfileId id, UnaryOperator<NewPaymentProfile> edit) {
        lock(owner);
        return profileChanges.change(paymentProfile(owner, id, "id"), edit);
    }

    @Transactional(readOnly = true)
    public List<PaymentProfile> paymentProfilesOf(CustomerId id) {
        return profiles.of(get(id).id());
    }

    /** A billing identity of that customer; the field is where its id came from. */
    @Transactional(readOnly = true)
    public PaymentProfile paymentProfile(CustomerId owner, PaymentProfileId id, String field) {
        return profiles.find(id)
                .filter(profile -> profile.customerId().equals(owner))
                .orElseThrow(() -> new Refusal.NotFound(field));
    }

    private Customer replace(Customer before, NewCustomer typed) {
        if (before.state() == CustomerState.ERASED) {
            throw new Refusal.Conflict("customer_erased");
        }
        var home = organizations.current();
        var read = before.phone() == null
                ? CustomerRules.readWithoutPhone(typed, home, clock.instant())
                : CustomerRules.read(typed, home, clock.instant());
        var after = read.following(before);
        var changes = CustomerHistory.changed(before, after);
        if (changes.isEmpty()) {
            return before;
        }
        rows.update(after);
        rows.deleteWords(after.id());
        rows.insertWords(after.id(), CustomerWords.of(after));
        audit.record(SUBJECT, after.id().value(), "changed", changes, null);
        tell(before, after);
        return after;
    }

    private Customer move(CustomerId id, CustomerState from, CustomerState to, String action, @Nullable String reason) {
        var why = CustomerRules.reason(reason);
        var before = lock(id);
        if (before.state() != from) {
            throw new Refusal.Conflict("customer_" + before.state().name().toLowerCase(Locale.ROOT));
        }
        var after = before.in(to);
        rows.update(after);
        audit.record(SUBJECT, id.value(), action, Map.of("state", Change.of(from, to)), why);
        tell(before, after);
        return after;
    }

    private void tell(Customer before, Customer after) {
        events.publishEvent(new CustomersChanged(List.of(new CustomersChanged.CustomerEdit(before, after))));
    }

    private static List<Refusal.Problem> problems(Runnable reading) {
        try {
            reading.run();
            return List.of();
        } catch (Refusal.Invalid invalid) {
            return invalid.problems();
        }
    }

    private static Cursor cursor(CustomerSort sort, Customer last) {
        return sort == CustomerSort.NAME ? Cursor.of(last.name(), last.id()) : Cursor.of(last.id());
    }
}
