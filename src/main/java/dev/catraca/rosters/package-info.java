/**
 * Lists of people, as staff paste them or a program sends them, who are to get an invoice's seats: reading such a list,
 * showing beforehand what would become of each line, and doing it.
 *
 * <p>Holds: a plan writes nothing; each line is on its own, so that one which can't be done stops no other; people are
 * told by their e-mail, and nobody is enrolled twice, not by the same list, nor by two at once; undone, a line gives back
 * its seat unless the student has started, and archives a student whom it enrolled and who has nothing else.
 */
@ApplicationModule(
        allowedDependencies = {"kernel", "organizations", "bulk", "customers", "catalog", "invoices", "grants", "seats"
        })
@NullMarked
package dev.catraca.rosters;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
