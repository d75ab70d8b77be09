package hocket.projection;

import java.io.IOException;

/**
 * Up to where a projection has applied the log, for whoever waits for it. May be called by any
 * thread but the follower's and the hub's.
 */
public interface Applied {

    /**
     * Blocks until the entry of that index is applied and kept, and hurries it on.
     *
     * @throws IOException if that will not happen: the projection has failed or is closed
     */
    void await(long index) throws IOException;
}
