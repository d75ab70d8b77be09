package hocket.irc;

import java.util.Optional;

/**
 * What a WHO asks for.
 *
 * @param mask a channel, a nick or a mask, as it was written
 * @param operatorsOnly true if only operators of the network are asked for ({@code o})
 * @param fields which fields are wanted in which answer of WHOX; nothing for a common WHO
 */
record WhoQuery(String mask, boolean operatorsOnly, Optional<Fields> fields) {

    /**
     * The fields of WHOX.
     *
     * @param letters those asked for
     * @param token what is to come back with each line; {@code 0} if there was none
     */
    record Fields(String letters, String token) {
        private static final int LONGEST_TOKEN = 3;

        private static Fields parse(String text) {
            int comma = text.indexOf(',');
            String letters = comma < 0 ? text : text.substring(0, comma);
            String token = comma < 0 ? "" : text.substring(comma + 1);
            return new Fields(letters, Digits.are(token, LONGEST_TOKEN) ? token : "0");
        }

        boolean has(char letter) {
            return letters.indexOf(letter) >= 0;
        }
    }

    /** {@code WHO [mask [flags][%fields[,token]]]}; without a mask, or with 0, everybody. */
    static WhoQuery parse(IrcMessage message) {
        String mask = message.parameter(0);
        String options = message.parameter(1);
        int percent = options.indexOf('%');
        String flags = percent < 0 ? options : options.substring(0, percent);
        return new WhoQuery(
                mask.isEmpty() || mask.equals("0") ? "*" : mask,
                flags.indexOf('o') >= 0,
                percent < 0
                        ? Optional.empty()
                        : Optional.of(Fields.parse(options.substring(percent + 1))));
    }
}
