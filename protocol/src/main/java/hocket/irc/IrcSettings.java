package hocket.irc;

import hocket.core.HostName;
import hocket.core.Mask;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * All that an IRC door can be told.
 *
 * @param motd the message of the day, line by line; empty if there is none
 * @param password what a client must say with PASS; empty if anybody may come
 * @param passwords checks an operator's password; slow on purpose, so never on the hub's thread
 */
public record IrcSettings(
        Identity identity,
        List<String> motd,
        Admin admin,
        String password,
        List<OperatorLogin> operators,
        PasswordCheck passwords,
        Limits limits) {

    public IrcSettings {
        motd = List.copyOf(motd);
        operators = List.copyOf(operators);
    }

    /**
     * What the server says that it is.
     *
     * @param name the server's name, the source of its numerics
     * @param network what the network is called; one word
     * @param description one line about the server
     * @param version the program and its version
     */
    public record Identity(
            HostName name, String network, String description, String version, Instant started) {}

    /** Whom to turn to (RFC 2812 section 3.4.9). */
    public record Admin(String location, String organisation, String email) {}

    /** Who may become an operator: by what name, with which password, from where. */
    public record OperatorLogin(String name, String passwordHash, Mask from) {}

    /** Compares a password with a hash. */
    public interface PasswordCheck {
        /** True if it is the password; may take long. */
        boolean matches(String password, String hash);
    }

    /**
     * Limits of one session.
     *
     * @param registration how long a client may take to register
     * @param pingAfter how long it may be silent before it is asked for a sign of life
     * @param pingTimeout how long it has for an answer
     * @param burst how many commands it may send at once
     * @param perSecond how many a second after that; 0 for as many as it likes
     * @param monitored how many nicks it may watch
     */
    public record Limits(
            Duration registration,
            Duration pingAfter,
            Duration pingTimeout,
            int burst,
            int perSecond,
            int monitored) {

        /** Limits that serve anybody. */
        public static Limits standard() {
            return new Limits(
                    Duration.ofSeconds(30),
                    Duration.ofSeconds(90),
                    Duration.ofSeconds(60),
                    30,
                    4,
                    100);
        }
    }

    /** Settings that serve anybody, under the given identity; without operators. */
    public static IrcSettings standard(Identity identity) {
        return new IrcSettings(
                identity,
                List.of(),
                new Admin("", "", ""),
                "",
                List.of(),
                (password, hash) -> false,
                Limits.standard());
    }

    /** These settings with other limits. */
    public IrcSettings withLimits(Limits other) {
        return new IrcSettings(identity, motd, admin, password, operators, passwords, other);
    }
}
