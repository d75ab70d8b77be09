package hocket.history;

import java.io.IOException;

/** So many questions wait for the history that another one is refused: it may be asked again. */
public final class HistoryBusyException extends IOException {
    private static final long serialVersionUID = 1;

    public HistoryBusyException() {
        super("too many questions to the history at once");
    }
}
