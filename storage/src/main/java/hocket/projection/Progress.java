package hocket.projection;

import java.io.IOException;

/** How far a projection has come. May be called by any thread but the follower's and the hub's. */
public interface Progress {

    /**
     * Blocks until the entry of that index is applied and kept, and hurries it on.
     *
     * @throws IOException if that will not happen: the projection has failed or is closed
     */
    void await(long index) throws IOException;
}
