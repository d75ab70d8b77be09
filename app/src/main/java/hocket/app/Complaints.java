package hocket.app;

import hocket.app.config.BadConfigurationException;
import hocket.app.history.BrokenPipeException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** What goes wrong is told in a line or two, without a stack trace; the status says the rest. */
final class Complaints implements IParameterExceptionHandler, IExecutionExceptionHandler {
    /** The status of a program that SIGPIPE ends, as a shell has it. */
    private static final int BROKEN_PIPE = 141;

    /** Bad arguments: what is wrong, and where help is. */
    @Override
    public int handleParseException(ParameterException problem, String[] arguments) {
        CommandLine command = problem.getCommandLine();
        String name = command.getCommandSpec().qualifiedName();
        PrintWriter err = command.getErr();
        err.println(
                name + ": " + String.valueOf(problem.getMessage()).lines().findFirst().orElse(""));
        err.println("Try '" + name + " --help'.");
        return CommandLine.ExitCode.USAGE;
    }

    /**
     * A bad configuration: what is wrong, where. Nobody reads any more: nothing. The machine or the
     * network failed, or the environment names no file: its sentence. Anything else is a defect of
     * ours.
     */
    @Override
    public int handleExecutionException(
            Exception problem, CommandLine command, ParseResult arguments) throws Exception {
        PrintWriter err = command.getErr();
        return switch (problem) {
            case BadConfigurationException bad -> {
                bad.lines().forEach(err::println);
                yield CommandLine.ExitCode.USAGE;
            }
            case BrokenPipeException nobodyReads -> BROKEN_PIPE;
            case IOException failed -> fail(command, sentence(failed));
            case InvalidPathException nowhere ->
                    fail(command, nowhere.getInput() + " is no name of a file here");
            default -> throw problem;
        };
    }

    private static int fail(CommandLine command, String sentence) {
        command.getErr().println(command.getCommandSpec().qualifiedName() + ": " + sentence);
        return CommandLine.ExitCode.SOFTWARE;
    }

    /** Java's own messages of these two are the file and nothing else. */
    private static String sentence(IOException failed) {
        return switch (failed) {
            case AccessDeniedException denied -> denied.getFile() + ": permission denied";
            case NoSuchFileException missing -> missing.getFile() + " does not exist";
            default -> String.valueOf(failed.getMessage());
        };
    }
}
