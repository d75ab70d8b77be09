package hocket.log;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;

/** A while between two looks at what others have a directory for. */
public final class Pause {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

    private Pause() {}

    /**
     * Lets it pass.
     *
     * @param what what is waited for to be over, as a clause
     * @throws InterruptedIOException if the thread is interrupted, and it stays so
     */
    public static void during(String what) throws IOException {
        try {
            Thread.sleep(BETWEEN_LOOKS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while " + what);
        }
    }
}
