package hocket.server;

import io.netty.util.internal.logging.InternalLoggerFactory;
import io.netty.util.internal.logging.JdkLoggerFactory;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Keeps Netty's own messages off the console, unless the user has configured a level for the logger
 * {@code io.netty}.
 */
final class NettyLogging {
    /** Held here, because the log system itself forgets a logger that nobody holds. */
    private static final Logger NETTY = Logger.getLogger("io.netty");

    private NettyLogging() {}

    /** To be called before Netty is used. */
    static void quiet() {
        if (NETTY.getLevel() == null) {
            NETTY.setLevel(Level.OFF);
        }
        InternalLoggerFactory.setDefaultFactory(JdkLoggerFactory.INSTANCE);
    }
}
