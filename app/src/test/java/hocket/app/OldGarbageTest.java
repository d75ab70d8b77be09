package hocket.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

final class OldGarbageTest {
    private static final long MEGABYTE = 1 << 20;
    private static final Duration NO_REST = Duration.ZERO;

    private final PaperHeap heap = new PaperHeap();
    private final OldGarbage garbage = new OldGarbage(heap, NO_REST);

    @Test
    void aLittleGarbageIsLeftWhereItIs() {
        heap.alive = 15 * MEGABYTE;
        heap.dead = 16 * MEGABYTE;

        garbage.look();

        assertThat(heap.collections).isZero();
    }

    @Test
    void whatHasGrownByEnoughIsCollectedOnce() {
        heap.alive = 15 * MEGABYTE;
        heap.dead = 17 * MEGABYTE;

        garbage.look();
        heap.dead = OldGarbage.LEAST - 1;
        garbage.look();

        assertThat(heap.collections).isEqualTo(1);
        assertThat(heap.dead).isPositive();
    }

    @Test
    void whatGrowsForEverIsCollectedAgainAndAgain() {
        heap.alive = 15 * MEGABYTE;
        for (int look = 0; look < 100; look++) {
            heap.dead += 8 * MEGABYTE;
            garbage.look();
            assertThat(heap.dead).isLessThan(OldGarbage.LEAST);
        }

        assertThat(heap.collections).isBetween(20, 30);
    }

    @Test
    void aLargeHeapMayHoldAsMuchGarbageAsIsAlive() {
        heap.alive = 500 * MEGABYTE;
        garbage.look();
        assertThat(heap.collections).isEqualTo(1);

        heap.dead = 499 * MEGABYTE;
        garbage.look();
        assertThat(heap.collections).isEqualTo(1);

        heap.dead = 500 * MEGABYTE;
        garbage.look();
        assertThat(heap.collections).isEqualTo(2);
    }

    @Test
    void whoBeginsNeedsNotLookAgain() throws InterruptedException {
        heap.dead = 2 * OldGarbage.LEAST;

        try (OldGarbage _ = garbage.begin()) {
            assertThat(heap.collected.await(20, TimeUnit.SECONDS)).isTrue();
        }
    }

    /** Figures in place of memory. */
    private static final class PaperHeap implements OldGarbage.Heap {
        private final CountDownLatch collected = new CountDownLatch(1);
        private long alive;
        private long dead;
        private int collections;

        @Override
        public long used() {
            return alive + dead;
        }

        @Override
        public void collect() {
            dead = 0;
            collections++;
            collected.countDown();
        }
    }
}
