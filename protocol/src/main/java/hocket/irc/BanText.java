package hocket.irc;

import hocket.core.Ban;
import hocket.core.IpNetwork;
import hocket.core.Mask;
import java.util.Optional;

/** Whom a ban of the network covers, as operators write it. */
final class BanText {
    /** How many characters that are not wildcards or separators a mask needs. */
    private static final int LEAST_CHARACTERS = 3;

    /** How many bits of an address must count; those of version 4 begin at 96. */
    private static final int LEAST_BITS = 16;

    private static final int LEAST_BITS_OF_V4 = 96 + 8;

    private BanText() {}

    /** The mask of a KLINE: {@code user@host}, a host, {@code nick!user@host}, {@code $r:name}. */
    static Optional<Ban> mask(String text) {
        boolean looksElsewhere = text.startsWith("$") && !text.startsWith("$r:");
        return looksElsewhere ? Optional.empty() : Mask.parse(text).map(Ban.OfMask::new);
    }

    /** The network of a DLINE: an address, or one with the number of bits that count. */
    static Optional<Ban> network(String text) {
        return IpText.parse(text).map(Ban.OfNetwork::new);
    }

    /** True if it could cover almost everybody, which is never what is meant. */
    static boolean isTooWide(Ban ban) {
        return switch (ban) {
            case Ban.OfMask(Mask mask) ->
                    mask.value().chars().filter(c -> "*?!@.:$".indexOf(c) < 0).count()
                            < LEAST_CHARACTERS;
            case Ban.OfNetwork(IpNetwork network) ->
                    network.length() < (network.address().isV4() ? LEAST_BITS_OF_V4 : LEAST_BITS);
        };
    }

    static String of(Ban ban) {
        return switch (ban) {
            case Ban.OfMask(Mask mask) -> mask.value();
            case Ban.OfNetwork(IpNetwork network) -> IpText.of(network);
        };
    }
}
