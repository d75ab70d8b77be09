package hocket.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;

/** A framed guest of an echoing host, to see that it is served well whatever its neighbours do. */
final class GoodGuest implements AutoCloseable {
    private final Peer peer;
    private int turns;

    private GoodGuest(Peer peer) {
        this.peer = peer;
    }

    static GoodGuest connect(Server server) throws IOException {
        return new GoodGuest(Peer.connect(server));
    }

    /** Takes one turn and checks that the answer is its own. */
    void talk() throws IOException {
        turns++;
        String words = "good " + peer.port() + " turn " + turns;
        peer.send(words + "\n#\n");
        assertThat(peer.said()).isEqualTo("you said: " + words);
        assertThat(peer.said()).isEqualTo("#");
    }

    /** Says Exit and is let go. */
    void leave() throws IOException {
        peer.send("Exit\n");
        assertThat(peer.said()).isEqualTo("Exit");
        assertThat(peer.said()).isEqualTo("<end>");
    }

    @Override
    public void close() throws IOException {
        peer.close();
    }
}
