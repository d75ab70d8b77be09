package hocket.terminal;

/**
 * What a guest's console needs to know.
 *
 * @param server where the host is
 * @param framed false for a host of the old kind, which knows no lines
 * @param bell true if the bell rings when the guest's turn comes
 * @param title true if the title of the window says whose turn it is
 */
public record JoinOptions(ServerAddress server, boolean framed, boolean bell, boolean title) {}
