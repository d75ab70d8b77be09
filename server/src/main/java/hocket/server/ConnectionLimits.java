package hocket.server;

import java.net.InetAddress;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Counts the connections, in all and per address, against their limits. */
final class ConnectionLimits {
    private int most;
    private int mostPerAddress;
    private final Map<InetAddress, Integer> perAddress = new HashMap<>();
    private int all;

    ConnectionLimits(int most, int mostPerAddress) {
        this.most = most;
        this.mostPerAddress = mostPerAddress;
    }

    /** Other limits, for those to come. */
    void reconfigure(int all, int fromOneAddress) {
        most = all;
        mostPerAddress = fromOneAddress;
    }

    /** Counts one more, or says why not. What is counted must be {@linkplain #release released}. */
    Optional<String> admit(InetAddress address) {
        if (all >= most) {
            return Optional.of("too many connections");
        }
        if (perAddress.getOrDefault(address, 0) >= mostPerAddress) {
            return Optional.of("too many connections from your address");
        }
        all++;
        perAddress.merge(address, 1, Integer::sum);
        return Optional.empty();
    }

    /** One connection less from that address. */
    void release(InetAddress address) {
        all--;
        perAddress.computeIfPresent(address, (key, count) -> count > 1 ? count - 1 : null);
    }
}
