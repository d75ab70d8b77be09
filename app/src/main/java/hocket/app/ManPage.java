package hocket.app;

import hocket.app.config.KeyEntry;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The manual page in roff, made from the command definitions, so that the two cannot differ. */
final class ManPage {
    private final StringBuilder page = new StringBuilder();

    private ManPage() {}

    static String of(CommandSpec program) {
        ManPage manual = new ManPage();
        manual.header(program);
        manual.arguments(program);
        for (CommandLine command : program.subcommands().values()) {
            CommandSpec spec = command.getCommandSpec();
            if (!spec.usageMessage().hidden()) {
                manual.command(spec);
            }
        }
        manual.file();
        manual.footer(program);
        return manual.page.toString();
    }

    private void header(CommandSpec program) {
        page.append(".TH HOCKET 1\n.SH NAME\n");
        text(program.name() + " \\- " + escape(description(program)));
        page.append(".SH SYNOPSIS\n");
        synopsis(program);
        program.subcommands().values().stream()
                .map(CommandLine::getCommandSpec)
                .filter(spec -> !spec.usageMessage().hidden())
                .forEach(this::synopsis);
    }

    private void synopsis(CommandSpec spec) {
        String usage = new CommandLine.Help(spec, plain()).synopsis(0).strip();
        page.append(".HP\n");
        text(escape(usage.replaceAll("\\s+", " ")));
    }

    private void command(CommandSpec spec) {
        page.append(".SH ").append(escape(spec.qualifiedName()).toUpperCase(Locale.ROOT));
        page.append('\n');
        text(escape(description(spec)));
        arguments(spec);
        footer(spec);
        spec.subcommands().values().forEach(inner -> command(inner.getCommandSpec()));
    }

    /** The configuration file. */
    private void file() {
        page.append(".SH CONFIGURATION FILE\n");
        text("TOML, in $XDG_CONFIG_HOME/hocket/hocket.toml or where \\-\\-config says.");
        for (KeyEntry key : KeyEntry.all()) {
            entry(key.term(), new String[] {key.text()});
        }
    }

    private void arguments(CommandSpec spec) {
        for (PositionalParamSpec parameter : spec.positionalParameters()) {
            entry(parameter.paramLabel(), parameter.description());
        }
        for (OptionSpec option : spec.options()) {
            String label = option.arity().max() == 0 ? "" : "=" + option.paramLabel();
            entry(String.join(", ", option.names()) + label, option.description());
        }
    }

    private void entry(String term, String[] description) {
        page.append(".TP\n.B ").append(escape(term)).append('\n');
        text(escape(String.join(" ", description)));
    }

    private void footer(CommandSpec spec) {
        for (String line : spec.usageMessage().footer()) {
            page.append(".br\n");
            text(escape(Ansi.OFF.string(line)));
        }
    }

    private void text(String line) {
        page.append(line.startsWith(".") ? "\\&" + line : line).append('\n');
    }

    private static String description(CommandSpec spec) {
        return Ansi.OFF.string(String.join(" ", List.of(spec.usageMessage().description())));
    }

    private static CommandLine.Help.ColorScheme plain() {
        return CommandLine.Help.defaultColorScheme(Ansi.OFF);
    }

    private static String escape(String text) {
        return text.replace("\\", "\\e").replace("-", "\\-").replace("'", "\\(aq");
    }
}
