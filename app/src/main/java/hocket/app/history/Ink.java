package hocket.app.history;

/**
 * Colours for a terminal, or none: the same name always has the same. Never the only way in which
 * something is said.
 */
public enum Ink {
    COLOURED {
        @Override
        String faint(String text) {
            return "\u001b[2m" + text + "\u001b[0m";
        }

        @Override
        String name(String nick, String shown) {
            int colour = NAMES[Math.floorMod(nick.hashCode(), NAMES.length)];
            return "\u001b[1;38;5;" + colour + "m" + shown + "\u001b[0m";
        }
    },
    NONE {
        @Override
        String faint(String text) {
            return text;
        }

        @Override
        String name(String nick, String shown) {
            return shown;
        }
    };

    /** From the 256 colours of xterm: of middle brightness, and well apart from each other. */
    private static final int[] NAMES = {31, 130, 97, 64, 160, 30, 132, 61, 100, 29, 127, 166};

    abstract String faint(String text);

    /**
     * @param nick whose colour
     * @param shown what is shown in it
     */
    abstract String name(String nick, String shown);
}
