package hocket.app;

import picocli.CommandLine.Command;

/** {@code hocket man}: prints the manual page. */
@Command(
        name = "man",
        mixinStandardHelpOptions = true,
        description = "Print the manual page, in roff: hocket man | man -l -")
final class ManCommand implements Runnable {
    @Override
    public void run() {
        System.out.print(ManPage.of(Main.commandLine().getCommandSpec()));
    }
}
