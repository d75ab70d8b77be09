package hocket.app;

import hocket.app.config.BadConfigurationException;
import hocket.app.config.ConfigurationFile;
import hocket.app.config.ConfigurationText;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hocket config}: shows and checks configurations. */
@Command(
        name = "config",
        mixinStandardHelpOptions = true,
        description = "Show or check a configuration.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {ConfigCommand.Show.class, ConfigCommand.Check.class})
final class ConfigCommand implements Runnable {
    @Spec private CommandSpec spec = CommandSpec.create();

    /** Without a command: the usage text. */
    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    /** {@code hocket config show}: a whole {@code hocket.toml}. */
    @Command(
            name = "show",
            mixinStandardHelpOptions = true,
            description =
                    "Print the configuration as a file that explains every key. Passwords are not"
                            + " shown.")
    static final class Show implements Callable<Integer> {
        @Spec private CommandSpec spec = CommandSpec.create();
        @Mixin private ConfigOption config = new ConfigOption();

        @Override
        public Integer call() throws BadConfigurationException {
            PrintWriter out = spec.commandLine().getOut();
            ConfigurationText.of(config.read()).forEach(out::println);
            return CommandLine.ExitCode.OK;
        }
    }

    /** {@code hocket config check}: all that is wrong with a file. */
    @Command(
            name = "check",
            mixinStandardHelpOptions = true,
            description = "Say all that is wrong with a configuration file.",
            footer = {"", "Exit status: 0 if nothing is wrong, else 1."})
    static final class Check implements Callable<Integer> {
        @Spec private CommandSpec spec = CommandSpec.create();

        @Parameters(paramLabel = "FILE", description = "The file.")
        private Path file = Path.of("hocket.toml");

        @Override
        public Integer call() {
            try {
                new ConfigurationFile(file).read();
                spec.commandLine().getOut().println(file + ": fine");
                return CommandLine.ExitCode.OK;
            } catch (BadConfigurationException e) {
                e.lines().forEach(spec.commandLine().getErr()::println);
                return CommandLine.ExitCode.SOFTWARE;
            }
        }
    }
}
