package hocket.terminal.join;

import hocket.core.PlainText;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;

/** What went wrong with a connection, in words for people. */
public final class Failures {
    private Failures() {}

    /** A few words without a capital or a full stop. */
    public static String word(IOException e) {
        return switch (e) {
            case UnknownHostException _ -> "unknown host";
            case NoRouteToHostException _ -> "no route to it";
            case SocketTimeoutException _ -> "no answer within 10 s";
            case ConnectException _ -> connect(e);
            default -> message(e);
        };
    }

    private static String connect(IOException e) {
        return message(e).contains("refused") ? "connection refused" : message(e);
    }

    private static String message(IOException e) {
        String message = e.getMessage();
        return message == null ? e.getClass().getSimpleName() : PlainText.of(message);
    }
}
