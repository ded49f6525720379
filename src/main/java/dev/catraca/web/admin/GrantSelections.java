package dev.catraca.web.admin;

import dev.catraca.bulk.Bulk;
import dev.catraca.courses.CourseId;
import dev.catraca.courses.Courses;
import dev.catraca.customers.Customer;
import dev.catraca.customers.CustomerId;
import dev.catraca.customers.Customers;
import dev.catraca.grants.Grant;
import dev.catraca.grants.GrantId;
import dev.catraca.grants.Grants;
import dev.catraca.grants.Revocation;
import dev.catraca.kernel.Ids;
import dev.catraca.kernel.PageRequest;
import dev.catraca.kernel.Refusal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Finds again what was chosen on a list, and turns it into the rows of a run. */
@Component
class GrantSelections {

    /** One more than a run takes, so that too many are seen to be. */
    private static final PageRequest ALL = new PageRequest(Bulk.MOST + 1, null);

    private final Grants grants;
    private final Customers customers;
    private final Courses courses;

    GrantSelections(Grants grants, Customers customers, Courses courses) {
        this.grants = grants;
        this.customers = customers;
        this.courses = courses;
    }

    /** Whom it is about, by name; a student with several ways into the course once. */
    List<Customer> people(GrantSelection selection) {
        var found = selection.kind() == GrantSelection.Kind.CUSTOMERS
                ? chosenCustomers(selection)
                : customers
                        .all(chosenGrants(selection).stream()
                                .map(Grant::student)
                                .distinct()
                                .toList())
                        .values();
        return found.stream()
                .sorted(Comparator.comparing(Customer::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    List<Map<String, String>> rows(
            GrantSelection selection, GrantBulkAct act, UUID course, Map<String, String> common) {
        if (act == GrantBulkAct.GIVING) {
            var target = courses.outline(new CourseId(course)).id();
            return people(selection).stream()
                    .map(student -> row(student, common, Map.of("course_id", "" + target)))
                    .toList();
        }
        var found = selection.kind() == GrantSelection.Kind.COURSE
                ? chosenGrants(selection)
                : grants.of(
                        ids(chosenCustomers(selection)),
                        courses.outline(new CourseId(course)).id());
        var wholeCourse = Revocation.Scope.COURSE.name().equals(common.get("scope"));
        var rows = wholeCourse || act == GrantBulkAct.LIFTING ? oneEach(found, wholeCourse) : found;
        var people = customers.all(found.stream().map(Grant::student).distinct().toList());
        return rows.stream()
                .map(grant ->
                        row(Optional.ofNullable(people.get(grant.student())).orElseThrow(), common, what(grant, act)))
                .toList();
    }

    /** Lifted is what is shown here, and nothing that comes later. */
    private static Map<String, String> what(Grant grant, GrantBulkAct act) {
        return act == GrantBulkAct.LIFTING && grant.revocation() != null
                ? Map.of(
                        "grant_id",
                        "" + grant.id(),
                        "scope",
                        grant.revocation().scope().name())
                : Map.of("grant_id", "" + grant.id());
    }

    private static Map<String, String> row(Customer student, Map<String, String> common, Map<String, String> own) {
        var row = new HashMap<>(common);
        row.putAll(own);
        row.put("student", student.id().toString());
        row.put("name", student.name());
        row.put("email", student.email().value());
        return row;
    }

    /** A course is blocked, and unblocked, once for a student, whatever ways in there are. */
    private static List<Grant> oneEach(List<Grant> found, boolean toBlock) {
        var seen = new HashSet<CustomerId>();
        return found.stream()
                .filter(grant -> !(toBlock || isBlocked(grant)) || seen.add(grant.student()))
                .toList();
    }

    private static boolean isBlocked(Grant grant) {
        return grant.revocation() != null && grant.revocation().scope() == Revocation.Scope.COURSE;
    }

    private List<Grant> chosenGrants(GrantSelection selection) {
        var course = Ids.read(selection.course()).map(CourseId::new).orElseThrow(() -> new Refusal.NotFound("course"));
        courses.outline(course);
        var found = selection.all()
                ? grants.list(GrantListing.filter(course, selection.place()), ALL)
                        .rows()
                : grants.all(ids(selection, GrantId::new)).stream()
                        .filter(grant -> grant.course().equals(course))
                        .toList();
        return few(found);
    }

    private List<Customer> chosenCustomers(GrantSelection selection) {
        return few(
                selection.all()
                        ? customers
                                .list(CustomerListing.filter(selection.place()), ALL)
                                .rows()
                        : new ArrayList<>(
                                customers.all(ids(selection, CustomerId::new)).values()));
    }

    private static <T> List<T> few(List<T> found) {
        if (found.size() > Bulk.MOST) {
            throw new Refusal.Invalid("selection", "too_many", Bulk.MOST);
        }
        return found;
    }

    private static <T> List<T> ids(GrantSelection selection, Function<UUID, T> named) {
        return selection.ids().stream()
                .map(Ids::read)
                .flatMap(Optional::stream)
                .map(named)
                .distinct()
                .toList();
    }

    private static Collection<CustomerId> ids(List<Customer> some) {
        return some.stream().map(Customer::id).toList();
    }
}
