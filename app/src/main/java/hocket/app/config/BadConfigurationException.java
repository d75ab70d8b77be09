package hocket.app.config;

import java.util.List;

/** A configuration file cannot be used; says all that is wrong with it. */
public final class BadConfigurationException extends Exception {
    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // a list of strings, of a class of the JDK's
    private final List<String> lines;

    BadConfigurationException(List<String> lines) {
        super(String.join("\n", lines));
        this.lines = List.copyOf(lines);
    }

    /** One line for each problem, in the order of the file. */
    public List<String> lines() {
        return lines;
    }
}
