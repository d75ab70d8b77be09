package hocket.app.history;

import java.io.IOException;

/** Whoever read what is written has gone, as {@code head} does: no more of it is wanted. */
public final class BrokenPipeException extends IOException {
    private static final long serialVersionUID = 1;

    BrokenPipeException(IOException cause) {
        super("nobody reads any more", cause);
    }
}
