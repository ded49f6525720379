package dev.catraca.command;

import dev.catraca.database.Unusable;
import dev.catraca.kernel.Actor;
import dev.catraca.kernel.Caller;
import dev.catraca.organizations.Organizations;
import java.util.function.Function;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of a command that works inside one organization. */
final class InOrganization {

    @Mixin
    private final Installation installation = new Installation();

    @Option(names = "--organization", required = true, paramLabel = "SLUG", description = "In which organization.")
    private String slug = "";

    /** Boots as much of the program as the work asks for, and works as that organization's system. */
    <T> T work(Program program, Function<ApplicationContext, T> work) {
        try (var context = program.forCommand(installation)) {
            var organization = context.getBean(Organizations.class)
                    .bySlug(slug)
                    .orElseThrow(() -> new Unusable("There is no organization " + slug));
            return Caller.call(organization, Actor.SYSTEM, () -> work.apply(context));
        }
    }
}
