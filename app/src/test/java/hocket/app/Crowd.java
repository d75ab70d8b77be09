package hocket.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Many IRC clients, all served by the thread that calls. */
final class Crowd implements AutoCloseable {
    /** One of them; it keeps the messages that it hears, as {@code sender:text}. */
    static final class Member {
        private final int number;
        private final SocketChannel channel;
        private final ByteArrayOutputStream partial = new ByteArrayOutputStream();
        private final List<String> heard = new ArrayList<>();
        private String last = "nothing";
        private int namesEnded;
        private boolean ended;

        private Member(int number, SocketChannel channel) {
            this.number = number;
            this.channel = channel;
        }

        int number() {
            return number;
        }

        List<String> heard() {
            return heard;
        }

        /** Whether it is in its room, and has been told who else is. */
        boolean hasJoined() {
            return namesEnded > 0;
        }

        /** Whether the server has closed its connection, or it has itself. */
        boolean hasEnded() {
            return ended;
        }

        Member sends(String... lines) throws IOException {
            byte[] bytes = (String.join("\r\n", lines) + "\r\n").getBytes(UTF_8);
            for (ByteBuffer out = ByteBuffer.wrap(bytes); out.hasRemaining(); ) {
                channel.write(out);
            }
            return this;
        }

        /** Breaks off without a word. */
        void drops() throws IOException {
            ended = true;
            channel.close();
        }

        private void take(ByteBuffer bytes) {
            while (bytes.hasRemaining()) {
                byte next = bytes.get();
                if (next == '\n') {
                    take(partial.toString(UTF_8));
                    partial.reset();
                } else {
                    partial.write(next);
                }
            }
        }

        private void take(String line) {
            last = line;
            String[] words = line.split(" ", 4);
            switch (words[1]) {
                case "366" -> namesEnded++;
                case "PRIVMSG" -> heard.add(sender(words[0]) + words[3].strip());
                default -> {}
            }
        }

        private static String sender(String source) {
            return source.substring(1, source.indexOf('!'));
        }
    }

    private final Selector selector;
    private final List<Member> members = new ArrayList<>();
    private final ByteBuffer buffer = ByteBuffer.allocate(1 << 16);

    private Crowd(Selector selector) {
        this.selector = selector;
    }

    /** Connects that many, who say nothing yet. */
    static Crowd connect(int port, int size) throws IOException {
        Crowd crowd = new Crowd(Selector.open());
        InetSocketAddress server = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        for (int number = 0; number < size; number++) {
            SocketChannel channel = SocketChannel.open(server);
            Member member = new Member(number, channel);
            channel.configureBlocking(false);
            channel.register(crowd.selector, SelectionKey.OP_READ, member);
            crowd.members.add(member);
        }
        return crowd;
    }

    List<Member> members() {
        return members;
    }

    /** Reads what comes until that is so of all; an error if it is not in time. */
    void readUntilAll(Predicate<Member> reached, long seconds) throws IOException {
        long deadline = System.nanoTime() + seconds * 1_000_000_000;
        while (!members.stream().allMatch(reached)) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError(
                        "after " + seconds + " s still not there: " + lacking(reached));
            }
            selector.select(this::read, 100);
        }
    }

    private List<String> lacking(Predicate<Member> reached) {
        return members.stream()
                .filter(reached.negate())
                .map(member -> member.number + " (last read: " + member.last + ")")
                .limit(10)
                .toList();
    }

    private void read(SelectionKey key) {
        Member member = (Member) key.attachment();
        try {
            buffer.clear();
            if (member.channel.read(buffer) < 0) {
                member.drops();
            }
            member.take(buffer.flip());
        } catch (IOException e) {
            throw new AssertionError("member " + member.number + " lost its connection", e);
        }
    }

    @Override
    public void close() throws IOException {
        for (Member member : members) {
            member.channel.close();
        }
        selector.close();
    }
}
