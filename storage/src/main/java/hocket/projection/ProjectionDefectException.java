package hocket.projection;

import java.io.IOException;

/**
 * A projection has failed on what it was given, by a defect of ours. It is to be closed, opened
 * again, and given once more what it has not kept: {@link Giving} knows what to do differently.
 */
public final class ProjectionDefectException extends IOException {
    private static final long serialVersionUID = 1;

    ProjectionDefectException(RuntimeException cause) {
        super("writing the history down has failed: " + cause, cause);
    }
}
