package hocket.core;

/** Whom a ban of the whole network covers. */
public sealed interface Ban {

    /** Whoever's nick, user name and host match. */
    record OfMask(Mask mask) implements Ban {}

    /** Whoever comes from a network. */
    record OfNetwork(IpNetwork network) implements Ban {}
}
