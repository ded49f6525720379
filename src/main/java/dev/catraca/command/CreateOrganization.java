package dev.catraca.command;

import dev.catraca.identity.Invitation;
import dev.catraca.identity.Staff;
import dev.catraca.kernel.Actor;
import dev.catraca.kernel.Caller;
import dev.catraca.kernel.OrganizationId;
import dev.catraca.organizations.NewOrganization;
import dev.catraca.organizations.Organization;
import dev.catraca.organizations.Organizations;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Opens an organization without a browser. */
@Command(name = "create", mixinStandardHelpOptions = true, description = "Opens an organization and prints its id.")
final class CreateOrganization implements Callable<Integer> {

    private final Program program;

    @Mixin
    private final Installation installation = new Installation();

    @Option(names = "--slug", required = true, description = "Its short name in addresses.")
    private String slug = "";

    @Option(names = "--name", required = true)
    private String name = "";

    @Option(names = "--sandbox", description = "For trying things out: its clock can be moved.")
    private boolean sandbox;

    @Option(names = "--country", defaultValue = "BR", description = "ISO 3166 (default: ${DEFAULT-VALUE}).")
    private String country = "BR";

    @Option(names = "--currency", defaultValue = "BRL", description = "ISO 4217 (default: ${DEFAULT-VALUE}).")
    private String currency = "BRL";

    @Option(names = "--time-zone", defaultValue = "America/Sao_Paulo", description = "Default: ${DEFAULT-VALUE}.")
    private ZoneId timeZone = ZoneId.of("America/Sao_Paulo");

    @Option(names = "--language", defaultValue = "pt-BR", description = "pt-BR, en or es (default: ${DEFAULT-VALUE}).")
    private String language = "pt-BR";

    @Option(names = "--owner-email", description = "Whom to invite as its owner.")
    private @Nullable String ownerEmail;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    CreateOrganization(Program program) {
        this.program = program;
    }

    @Override
    public Integer call() {
        var id = OrganizationId.next();
        try (var context = program.forCommand(installation)) {
            var transaction = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
            var invitation = Caller.call(id, Actor.SYSTEM, () -> transaction.execute(_ -> create(context)));
            spec.commandLine().getOut().println(id);
            invitation.ifPresent(
                    sent -> spec.commandLine().getErr().println("Invitation of its owner (a secret): " + sent.url()));
        }
        return 0;
    }

    private Optional<Invitation> create(ApplicationContext context) {
        context.getBean(Organizations.class).create(wanted());
        return Optional.ofNullable(ownerEmail)
                .map(email -> context.getBean(Staff.class).inviteOwner(email));
    }

    private NewOrganization wanted() {
        var common = NewOrganization.brazilian(slug, name, sandbox);
        var noPix = new Organization.Pix(null, null, null);
        return new NewOrganization(
                slug, name, null, country, currency, timeZone, language, null, sandbox, common.color(), noPix);
    }
}
