package hocket.app;

import java.nio.file.Path;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** The program's entry point: reads the command line and runs what it asks for. */
@Command(
        name = "hocket",
        description = "An instant messenger that you host yourself: one host, a line of guests.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            HostCommand.class,
            ServeCommand.class,
            JoinCommand.class,
            HistoryCommand.class,
            BackupCommand.class,
            VerifyCommand.class,
            ConfigCommand.class,
            HashPasswordCommand.class,
            ManCommand.class,
            GenerateCompletion.class,
            HelpCommand.class
        },
        footer = {"", "'hocket COMMAND --help' says more about a command."})
public final class Main implements Runnable {
    private Main() {}

    /** Runs the command line and ends with its status: 0 done, 1 failed, 2 bad arguments. */
    public static void main(String[] args) {
        LogLines.setUp();
        System.exit(commandLine().execute(args));
    }

    static CommandLine commandLine() {
        Complaints complaints = new Complaints();
        return new CommandLine(new Main())
                .registerConverter(Path.class, new PathConverter())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(complaints)
                .setExecutionExceptionHandler(complaints);
    }

    /** Without a command: the usage text. */
    @Override
    public void run() {
        CommandLine.usage(this, System.out);
    }
}
