package hocket.app;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code hocket history}: reads what was said. */
@Command(
        name = "history",
        mixinStandardHelpOptions = true,
        description = "Read, search or export what was said and done; make its indexes anew.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            HistoryListCommand.class,
            HistoryShowCommand.class,
            HistorySearchCommand.class,
            HistoryExportCommand.class,
            HistoryRebuildCommand.class
        },
        footer = {
            "",
            "A server may run meanwhile. Without one, a history that is behind the log, as after a"
                    + " crash, is first brought to its end; else nothing is locked or written. What"
                    + " cannot be read yet is said on standard error.",
            "",
            "Whoever may read the data directory may read everything in"
                    + " it, direct messages included."
        })
final class HistoryCommand implements Runnable {
    @Spec private CommandSpec spec = CommandSpec.create();

    /** Without a command: the usage text. */
    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
