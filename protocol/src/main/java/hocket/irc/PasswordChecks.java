package hocket.irc;

import hocket.core.IpAddress;
import hocket.core.IpNetwork;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;

/**
 * From where passwords are being checked now: one at a time from each network, {@value #MOST} in
 * all. Checking takes long and is done one after the other, so whoever may wait must be few.
 *
 * <p>Begun by the hub's thread, finished by whichever thread checks: that happens also where the
 * session is gone meanwhile.
 */
final class PasswordChecks {
    static final int MOST = 16;

    /** One subscriber has that much of IPv6, or more. */
    private static final int NETWORK = 64;

    private static final int ALL_BITS = 128;

    private final Set<IpNetwork> underWay = ConcurrentHashMap.newKeySet();

    /**
     * Takes note of a check; false if there must not be one now. What is begun is to be {@linkplain
     * #finish finished}.
     */
    boolean begin(IpAddress from) {
        return underWay.size() < MOST && underWay.add(networkOf(from));
    }

    /** Does a check that was begun; it is over whatever comes of it. */
    boolean finish(IpAddress from, BooleanSupplier check) {
        try {
            return check.getAsBoolean();
        } finally {
            underWay.remove(networkOf(from));
        }
    }

    private static IpNetwork networkOf(IpAddress address) {
        return new IpNetwork(address, address.isV4() ? ALL_BITS : NETWORK);
    }
}
