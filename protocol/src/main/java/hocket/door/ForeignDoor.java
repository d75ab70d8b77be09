package hocket.door;

import static java.nio.charset.StandardCharsets.UTF_8;

/** The protocols that are recognised and not spoken: each is told so once, in its own language. */
enum ForeignDoor {
    TLS,
    HTTP;

    /** A fatal alert (RFC 8446 sections 5.1 and 6), as clients of every version read it. */
    private static final byte[] HANDSHAKE_FAILURE = {21, 3, 3, 0, 2, 2, 40};

    /** All that such a peer is sent before the connection is closed. */
    Slice answer() {
        return Slice.of(
                switch (this) {
                    case TLS -> HANDSHAKE_FAILURE.clone();
                    case HTTP -> response(notYet("HTTP") + "\n").getBytes(UTF_8);
                });
    }

    /** A complete response (RFC 9112) to whatever was asked, for an ASCII body. */
    private static String response(String body) {
        String head =
                """
                HTTP/1.1 501 Not Implemented
                Content-Type: text/plain; charset=utf-8
                Content-Length: %d
                Cache-Control: no-store
                Connection: close

                """
                        .formatted(body.length());
        return head.replace("\n", "\r\n") + body;
    }

    private static String notYet(String protocol) {
        return "This port does not speak "
                + protocol
                + " yet. Reach it with \"hocket join HOST:PORT\" or \"nc HOST PORT\".";
    }
}
