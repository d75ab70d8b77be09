package hocket.archive;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;

/**
 * The items of several places in the one order of the log, either way. A place is read from when
 * its turn comes, and a chunk at a time: of places that follow each other one chunk is held. (A
 * channel that was renamed and has its old name again may have lived beside another one.)
 *
 * <p>Owned by one thread.
 */
final class Joined {
    private final Direction direction;
    private final Chunks chunks;
    private final PriorityQueue<Life> lives;

    Joined(Lives lives, Bounds bounds, Direction direction, Chunks chunks) {
        this.direction = direction;
        this.chunks = chunks;
        this.lives = new PriorityQueue<>(order(direction));
        lives.places().forEach(place -> this.lives.add(new Life(place, bounds)));
    }

    private static Comparator<Life> order(Direction direction) {
        Comparator<Life> order = Comparator.comparing(life -> life.at);
        return direction == Direction.FORWARDS ? order : order.reversed();
    }

    /** The next item; nothing if there is none left. */
    Optional<Item> next() throws SQLException, IOException {
        Optional<Item> next = Optional.empty();
        while (next.isEmpty() && !lives.isEmpty()) {
            Life life = lives.remove();
            next = life.take();
            if (next.isPresent() || life.fill()) {
                lives.add(life);
            }
        }
        return next;
    }

    /** Reads the next items of a place; none if there are none left. */
    @FunctionalInterface
    interface Chunks {
        List<Item> read(long place, Bounds bounds, Direction direction)
                throws SQLException, IOException;
    }

    /** How far a place has been read; an item is nowhere before where it is said to be. */
    private final class Life {
        private final long place;
        private final Deque<Item> ahead = new ArrayDeque<>();
        private Bounds rest;
        private Mark at;

        Life(PlaceSummary place, Bounds all) {
            this.place = place.number();
            this.rest = all;
            this.at =
                    switch (direction) {
                        case FORWARDS -> new Mark(place.began(), Long.MIN_VALUE);
                        case BACKWARDS ->
                                new Mark(place.ended().orElse(Instant.MAX), Long.MAX_VALUE);
                    };
        }

        Optional<Item> take() {
            Optional<Item> next = Optional.ofNullable(ahead.poll());
            Optional.ofNullable(ahead.peek()).ifPresent(item -> at = Mark.of(item));
            return next;
        }

        /** Reads on; false if there is nothing more. */
        boolean fill() throws SQLException, IOException {
            ahead.addAll(chunks.read(place, rest, direction));
            if (ahead.isEmpty()) {
                return false;
            }
            at = Mark.of(ahead.getFirst());
            long last = ahead.getLast().id();
            rest = rest.and(direction.beyond(last));
            return true;
        }
    }

    /** A point in the order of the log, along which times never decrease. */
    private record Mark(Instant time, long id) implements Comparable<Mark> {
        private static final Comparator<Mark> ORDER =
                Comparator.comparing(Mark::time).thenComparingLong(Mark::id);

        static Mark of(Item item) {
            return new Mark(item.time(), item.id());
        }

        @Override
        public int compareTo(Mark other) {
            return ORDER.compare(this, other);
        }
    }
}
