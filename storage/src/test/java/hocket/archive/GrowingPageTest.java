package hocket.archive;

import static org.assertj.core.api.Assertions.assertThat;

import hocket.core.Event;
import hocket.core.MessageId;
import hocket.door.Stamp;
import hocket.history.History;
import hocket.history.Past;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A page of several places has everything between its first item and its last. */
class GrowingPageTest {
    private static final Event EVENT = SampleEvents.all().values().iterator().next();
    private static final int HALF = History.MOST_TEXT / 2;

    private static Past at(long index) {
        MessageId id = new MessageId(index, 0);
        return new Past(new Stamp(SampleEvents.SESSION, Stamp.PAST, Instant.EPOCH, id), EVENT);
    }

    /** A place in which something was said at these indexes, as far as the page takes it. */
    private static void read(GrowingPage page, int length, long... indexes) {
        page.beginPlace();
        for (int at = 0; at < indexes.length && page.takesMore(); at++) {
            page.add(at(indexes[at]), length);
        }
        page.endPlace();
    }

    private static List<Long> indexes(GrowingPage page) {
        return page.items().stream().map(past -> past.stamp().id().index()).toList();
    }

    @Test
    void endsWithTheItemThatFillsIt() {
        GrowingPage page = new GrowingPage(Direction.FORWARDS, 10);
        read(page, HALF, 1, 4, 6, 8);
        assertThat(indexes(page)).containsExactly(1L, 4L);
        assertThat(page.isFull()).isTrue();
        read(page, 1, 2, 3, 5);
        assertThat(indexes(page)).containsExactly(1L, 2L, 3L, 4L);
        read(page, HALF, 2, 3);
        assertThat(indexes(page)).containsExactly(1L, 2L, 2L);
    }

    @Test
    void theLastItemsAreKeptWhenItIsReadBackwards() {
        GrowingPage page = new GrowingPage(Direction.BACKWARDS, 3);
        read(page, 1, 9, 6, 3, 1);
        read(page, 1, 8, 7);
        assertThat(indexes(page)).containsExactly(9L, 8L, 7L);
        assertThat(page.last()).isEqualTo(at(7));
    }

    @Test
    void isNotFullWhenThereIsRoomForMore() {
        GrowingPage page = new GrowingPage(Direction.FORWARDS, 3);
        read(page, 1, 1, 2);
        assertThat(page.isFull()).isFalse();
    }
}
