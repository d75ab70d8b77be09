package hocket.terminal;

import java.util.Map;

/** When to use colour ({@code --color}). Decided once, at the start. */
public enum ColourChoice {
    AUTO,
    ALWAYS,
    NEVER;

    /**
     * True if colour is to be used.
     *
     * @param environment {@code NO_COLOR}, if it is there and not empty, decides AUTO
     *     (https://no-color.org)
     */
    public boolean decide(boolean terminal, Map<String, String> environment) {
        return switch (this) {
            case ALWAYS -> true;
            case NEVER -> false;
            case AUTO -> terminal && environment.getOrDefault("NO_COLOR", "").isEmpty();
        };
    }

    /** As it is written on the command line. */
    @Override
    public String toString() {
        return switch (this) {
            case AUTO -> "auto";
            case ALWAYS -> "always";
            case NEVER -> "never";
        };
    }
}
