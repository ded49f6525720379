package dev.catraca.command;

import dev.catraca.database.Unusable;
import java.util.List;
import java.util.concurrent.Callable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Says what is wrong with an installation and what to do about it. Changes nothing. */
@Command(name = "doctor", mixinStandardHelpOptions = true, description = "Checks database, ledger and settings.")
final class DoctorCommand implements Callable<Integer> {

    @Mixin
    private final Installation installation = new Installation();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        var findings = examine();
        var out = spec.commandLine().getOut();
        findings.forEach(finding -> out.println(finding.text()));
        out.flush();
        return findings.stream().allMatch(Finding::good) ? 0 : 1;
    }

    /** Without the program around it, so that it works, and migrates nothing, when the program would not start. */
    private List<Finding> examine() {
        try (var context = new SpringApplicationBuilder(Practice.class)
                .web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .run(installation.settingsForCommand().toArray(String[]::new))) {
            return context.getBean(Doctor.class).examine();
        } catch (RuntimeException failure) {
            return List.of(Finding.bad("start", reason(failure), "see above; then run doctor again"));
        }
    }

    private static String reason(Throwable failure) {
        for (var cause = failure; ; cause = cause.getCause()) {
            if (cause instanceof Unusable || cause.getCause() == null) {
                return String.valueOf(cause.getMessage());
            }
        }
    }

    /** No configuration by annotation: the program itself must not find it. */
    @ComponentScan("dev.catraca.database")
    @Import(Doctor.class)
    static class Practice {}
}
