package hocket.app;

import hocket.app.password.Argon2id;
import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code hocket hash-password}: what an operator's password is in a configuration. */
@Command(
        name = "hash-password",
        mixinStandardHelpOptions = true,
        description = "Hash a password, for an operator in the configuration.",
        footer = {
            "",
            "Asks twice on a terminal, without showing it; else reads one line from standard input.",
            "",
            "Exit status: 0 when the hash is printed, 1 if there is no password."
        })
final class HashPasswordCommand implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        Optional<Console> terminal =
                Optional.ofNullable(System.console()).filter(Console::isTerminal);
        String password = terminal.isPresent() ? ask(terminal.get()) : firstLine();
        if (password.isEmpty()) {
            throw new IOException("there is no password");
        }
        spec.commandLine().getOut().println(Argon2id.hash(password));
        return CommandLine.ExitCode.OK;
    }

    private static String ask(Console console) throws IOException {
        char[] first = console.readPassword("Password: ");
        char[] second = first == null ? null : console.readPassword("Again: ");
        if (first == null || second == null) {
            throw new IOException("there is no password");
        }
        if (!Arrays.equals(first, second)) {
            throw new IOException("these are two passwords");
        }
        return new String(first);
    }

    private static String firstLine() throws IOException {
        BufferedReader in =
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        String line = in.readLine();
        return line == null ? "" : line;
    }
}
