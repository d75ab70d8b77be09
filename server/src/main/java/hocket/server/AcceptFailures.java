package hocket.server;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;

/**
 * Hears of connections that could not be accepted, as when the process has no file descriptor left.
 * Netty stops accepting for a second then, so nothing spins; the first failure is reported.
 */
final class AcceptFailures extends ChannelInboundHandlerAdapter {
    private static final System.Logger LOG = System.getLogger(AcceptFailures.class.getName());

    private boolean reported;

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        if (!reported) {
            reported = true;
            String words = "cannot accept connections: " + cause.getMessage();
            LOG.log(System.Logger.Level.WARNING, words);
        }
    }
}
