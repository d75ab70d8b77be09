package hocket.terminal;

import hocket.core.Nick;
import java.util.List;

/**
 * What the host's console needs to know.
 *
 * @param name the host's name
 * @param guests how many guests the desk takes at once, from 1
 * @param port the port that guests come to, as it is
 * @param addresses where guests reach it, as they type it, for a terminal to show
 * @param bell true if the bell rings when somebody starts to wait and nobody did
 * @param title true if the title of the window says how many wait
 */
public record HostOptions(
        Nick name, int guests, int port, List<String> addresses, boolean bell, boolean title) {
    public HostOptions {
        addresses = List.copyOf(addresses);
    }
}
