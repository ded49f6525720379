/**
 * One thing done to many rows, 1 to 10,000, in the background: progress, a result for each row, and undo.
 *
 * <p>Holds: a row's effect and its result commit together, so it is done exactly once, whatever is killed and however
 * many servers work; a run's rows are worked off one after another, in their order, as whoever began it; a refusal is
 * that row's failure and stops no other row.
 *
 * <p>How to use it. Offer a bean that implements {@link dev.catraca.bulk.BulkAct}; it may use its own module's facade.
 * Start it by {@link dev.catraca.bulk.Bulk#start} in any transaction, and send the browser to
 * {@code /admin/bulk/<id>}, where everything else happens: progress, results, their CSV, undo. Inside
 * {@code Once.run} a form that is sent twice starts one run. A row's input is a map of texts: ids that the act needs,
 * and under the names of {@link dev.catraca.bulk.BulkAct#columns} what people recognise the row by. Texts to add:
 * {@code bulk.act.<name>} (title), {@code bulk.undo.<name>} (what undoing does, if it can), {@code bulk.column.<column>},
 * and the refusals' own. Runs of a thing: {@link dev.catraca.bulk.Bulk#of} and the partial
 * {@code admin/bulk/_recent.jte}. In tests call {@code BulkJob} through {@code TestBulk.workOff()}.
 */
@ApplicationModule(allowedDependencies = {"kernel", "organizations", "audit", "jobs"})
@NullMarked
package dev.catraca.bulk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
