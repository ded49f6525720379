package dev.catraca.web.admin;

import static dev.catraca.identity.Permission.CUSTOMERS_WRITE;

import dev.catraca.customers.Customer;
import dev.catraca.customers.CustomerId;
import dev.catraca.customers.Customers;
import dev.catraca.customers.NewCustomer;
import dev.catraca.kernel.Ids;
import dev.catraca.kernel.Refusal;
import dev.catraca.onboarding.Contact;
import dev.catraca.web.Form;
import dev.catraca.web.Screen;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who gets a seat: somebody we know, or a new customer who is saved with the assignment or not at all. */
@Component
class StudentChoices {

    static final String FIELD = "student_id";
    private static final int EMAIL = 254;
    private static final UUID NOBODY = new UUID(0, 0);

    private final Customers customers;
    private final CustomerChoices choices;
    private final WizardDuplicates duplicates;

    StudentChoices(Customers customers, CustomerChoices choices, WizardDuplicates duplicates) {
        this.customers = customers;
        this.choices = choices;
        this.duplicates = duplicates;
    }

    StudentChoice in(Form form, List<Customer> suggested, Screen screen) {
        return new StudentChoice(choices.in(form, FIELD, suggested), screen.can(CUSTOMERS_WRITE), alike(form, screen));
    }

    /** What was chosen or typed; null is to be made of the second. */
    record Wanted(@Nullable CustomerId known, @Nullable NewCustomer fresh) {}

    /** Notes problems; somebody alike must be chosen, or said to be another. */
    Wanted read(Form form, Screen screen) {
        if (!isNew(form)) {
            return new Wanted(new CustomerId(form.requiredId(FIELD)), null);
        }
        if (!screen.can(CUSTOMERS_WRITE)) {
            throw new Refusal.Forbidden("student_new");
        }
        var fresh = NewCustomer.of(form.required("name"), form.required("email", EMAIL), form.required("phone"));
        customers.problemsOf(fresh).stream()
                .filter(problem -> form.problem(problem.field()) == null)
                .forEach(problem -> form.reject(
                        problem.field(), problem.code(), problem.arguments().toArray()));
        if (form.problems().isEmpty()
                && !form.checked("another")
                && !alike(form, screen).isEmpty()) {
            form.reject("another", "maybe_known");
        }
        return new Wanted(null, fresh);
    }

    /** Inside of the transaction that gives the seat. */
    CustomerId make(Wanted wanted) {
        return wanted.fresh() == null
                ? wanted.known() == null ? new CustomerId(NOBODY) : wanted.known()
                : customers.create(wanted.fresh()).id();
    }

    /** The name as it stands in the form; empty while there is nobody. */
    String nameIn(Form form) {
        if (isNew(form)) {
            return form.value("name").strip();
        }
        return Ids.read(form.value(FIELD))
                .flatMap(id -> customers.find(new CustomerId(id)))
                .map(Customer::name)
                .orElse("");
    }

    /** By what is typed so far, whether or not it is chosen. */
    private List<Alike> alike(Form form, Screen screen) {
        return duplicates.of(
                WizardForms.contact(form, Contact.NOBODY, screen.organization().country()), null);
    }

    private static boolean isNew(Form form) {
        return form.value(FIELD).equals(StudentChoice.NEW);
    }
}
