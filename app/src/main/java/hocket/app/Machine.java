package hocket.app;

import hocket.core.HostName;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the machine is called. */
final class Machine {
    private static final Path LINUX = Path.of("/proc/sys/kernel/hostname");
    private static final HostName NAMELESS = new HostName("hocket.local");

    private Machine() {}

    /** Its name if that can be a server's, with a dot in it; else {@code hocket.local}. */
    static HostName serverName() {
        return serverName(name());
    }

    static HostName serverName(String machine) {
        return HostName.parse(machine).filter(name -> machine.contains(".")).orElse(NAMELESS);
    }

    /** On Linux without asking the network, which may take its time. */
    private static String name() {
        try {
            return Files.exists(LINUX)
                    ? Files.readString(LINUX).strip()
                    : InetAddress.getLocalHost().getHostName();
        } catch (IOException e) {
            return "";
        }
    }
}
