package dev.catraca.command;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** All commands by name. */
public final class Commands {

    private Commands() {}

    /** Does what the arguments say and gives the exit status. The program class is what Spring starts from. */
    public static int execute(Class<?> program, String... arguments) {
        var boot = new Program(program);
        return new CommandLine(new Root())
                .addSubcommand(new RunCommand(boot))
                .addSubcommand(new CommandLine(new OrganizationGroup()).addSubcommand(new CreateOrganization(boot)))
                .addSubcommand(new CommandLine(new ApiKeyGroup()).addSubcommand(new CreateApiKey(boot)))
                .addSubcommand(new OwnerLink(boot))
                .addSubcommand(new CommandLine(new SampleGroup()).addSubcommand(new RemoveSample(boot)))
                .addSubcommand(new DoctorCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(new Complaint())
                .execute(arguments);
    }

    /** A word that needs another word after it. */
    private abstract static class Group implements Runnable {
        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Override
        public void run() {
            throw new ParameterException(spec.commandLine(), "Say what to do.");
        }
    }

    @Command(name = "catraca", mixinStandardHelpOptions = true, description = "Sells access to courses.")
    private static final class Root extends Group {}

    @Command(name = "organization", mixinStandardHelpOptions = true, description = "The installation's organizations.")
    private static final class OrganizationGroup extends Group {}

    @Command(name = "sample", mixinStandardHelpOptions = true, description = "The school of run --sample.")
    private static final class SampleGroup extends Group {}

    @Command(name = "api-key", mixinStandardHelpOptions = true, description = "Keys by which programs come in.")
    private static final class ApiKeyGroup extends Group {}
}
