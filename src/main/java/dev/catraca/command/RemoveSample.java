package dev.catraca.command;

import dev.catraca.database.Unusable;
import dev.catraca.kernel.OrganizationId;
import dev.catraca.sample.SampleSchool;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Takes the sample school away, and nothing else. */
@Command(
        name = "remove",
        mixinStandardHelpOptions = true,
        description = "Removes the sample school with everything in it.")
final class RemoveSample implements Callable<Integer> {

    private final Program program;

    @Mixin
    private final Installation installation = new Installation();

    @Option(names = "--yes", description = "Does not ask.")
    private boolean yes;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    RemoveSample(Program program) {
        this.program = program;
    }

    @Override
    public Integer call() throws IOException {
        try (var context = program.forCommand(installation)) {
            var samples = context.getBean(SampleSchool.class);
            var school = samples.find(SampleSchool.SLUG)
                    .orElseThrow(() -> new Unusable("There is no sample school here; nothing was removed"));
            if (!yes && !confirmed(samples, school)) {
                throw new Unusable("Nothing was removed");
            }
            spec.commandLine().getOut().printf("Removed %d rows.%n", samples.remove(school));
            return 0;
        }
    }

    /** Not by a stray return key: the name has to be typed. */
    private boolean confirmed(SampleSchool samples, OrganizationId school) throws IOException {
        var screen = spec.commandLine().getErr();
        screen.println(
                "This removes Escola Exemplo (" + SampleSchool.SLUG + ") for ever: " + told(samples.contents(school)));
        screen.print("Type " + SampleSchool.SLUG + " to go on: ");
        screen.flush();
        var typed = new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset())).readLine();
        return typed != null && typed.strip().equals(SampleSchool.SLUG);
    }

    private static String told(Map<String, Long> contents) {
        return "%d customers, %d orders, %d invoices, %d payments and all else of it, %d rows in all."
                .formatted(
                        count(contents, "customers.customer"),
                        count(contents, "orders.placed_order"),
                        count(contents, "invoices.invoice"),
                        count(contents, "payments.payment"),
                        contents.values().stream().mapToLong(Long::longValue).sum());
    }

    private static long count(Map<String, Long> contents, String table) {
        return Objects.requireNonNullElse(contents.get(table), 0L);
    }
}
