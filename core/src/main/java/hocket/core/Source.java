package hocket.core;

/** A user as others see it at some moment: {@code nick!username@host}. */
public record Source(Nick nick, Username username, HostName host) {
    @Override
    public String toString() {
        return nick + "!" + username + "@" + host;
    }
}
