package dev.catraca.command;

import dev.catraca.database.Unusable;
import dev.catraca.identity.PasswordReset;
import dev.catraca.identity.Staff;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The way back in for an owner who can't receive mail. */
@Command(
        name = "owner-link",
        mixinStandardHelpOptions = true,
        description = "Prints a link by which an owner chooses a new password.")
final class OwnerLink implements Callable<Integer> {

    private final Program program;

    @Mixin
    private final InOrganization organization = new InOrganization();

    @Option(names = "--email", description = "Which owner, if there are several.")
    private @Nullable String email;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    OwnerLink(Program program) {
        this.program = program;
    }

    @Override
    public Integer call() {
        var link = organization.work(
                program, context -> context.getBean(Staff.class).ownerReset(email));
        spec.commandLine()
                .getOut()
                .println(link.map(PasswordReset::url)
                        .orElseThrow(() -> new Unusable("There is no such owner; somebody invited must accept first")));
        return 0;
    }
}
