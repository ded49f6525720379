package dev.catraca.command;

import dev.catraca.identity.ApiKeys;
import dev.catraca.identity.Role;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes a key for a program. */
@Command(name = "create", mixinStandardHelpOptions = true, description = "Makes an API key and prints it, this once.")
final class CreateApiKey implements Callable<Integer> {

    private final Program program;

    @Mixin
    private final InOrganization organization = new InOrganization();

    @Option(names = "--role", required = true, description = "One of ${COMPLETION-CANDIDATES}.")
    private Role role = Role.VIEWER;

    @Option(names = "--name", required = true, paramLabel = "TEXT", description = "What it is for.")
    private String name = "";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    CreateApiKey(Program program) {
        this.program = program;
    }

    @Override
    public Integer call() {
        var key = organization.work(
                program, context -> context.getBean(ApiKeys.class).create(name, role, Set.of()));
        spec.commandLine().getOut().println(key.text());
        return 0;
    }
}
