package hocket.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import hocket.log.simulated.FakeDisk;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is held of a log whose beginning is deleted meanwhile, however much of it. */
class HeldSegmentsTest {
    private final FakeDisk disk = new FakeDisk();

    @BeforeEach
    void fill() {
        put(1, 10, 20, 30);
    }

    @Test
    void keepsWhatIsDeletedAndTakesWhatComes() throws IOException {
        try (HeldSegments held = HeldSegments.in(disk)) {
            delete(1, 10, 20);
            put(40);
            held.holdNew();
            assertThat(held.files()).containsOnlyKeys(1L, 10L, 20L, 30L, 40L);
            assertThat(held.isInterrupted()).isFalse();
        }
    }

    @Test
    void knowsThatItMayLackSomeWhenTheLastThatItHeldIsGone() throws IOException {
        try (HeldSegments held = HeldSegments.in(disk)) {
            delete(1, 10, 20, 30);
            put(50);
            held.holdNew();
            assertThat(held.isInterrupted()).isTrue();
        }
    }

    @Test
    void nothingMayHaveComeMeanwhileWhereThereWasNoLog() throws IOException {
        delete(1, 10, 20, 30);
        try (HeldSegments held = HeldSegments.in(disk)) {
            held.holdNew();
            assertThat(held.files()).isEmpty();
            put(1);
            held.holdNew();
            assertThat(held.files()).containsOnlyKeys(1L);
            assertThat(held.isInterrupted()).isFalse();
        }
    }

    @Test
    void holdsNoneBeforeOneThatWentWhileTheyWereOpened() throws IOException {
        try (HeldSegments held = HeldSegments.in(deletingAtOpening(20, 1, 10, 20))) {
            assertThat(held.files()).containsOnlyKeys(30L);
            assertThat(held.isInterrupted()).isFalse();
        }
    }

    @Test
    void knowsThatItLacksOneThatCameAndWentWhileItWasOpened() throws IOException {
        Disk busy = deletingAtOpening(40, 1, 10, 20, 30, 40);
        try (HeldSegments held = HeldSegments.in(busy)) {
            put(40, 50);
            held.holdNew();
            assertThat(held.files()).containsOnlyKeys(50L);
            assertThat(held.isInterrupted()).isTrue();
        }
    }

    @Test
    void knowsThatItMayLackSomeWhenAllWentWhileTheyWereOpened() throws IOException {
        try (HeldSegments held = HeldSegments.in(deletingAtOpening(1, 1, 10, 20, 30))) {
            put(50);
            held.holdNew();
            assertThat(held.isInterrupted()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void knowsThatItMayLackOneThatCameAndWentBetweenTwoLooks(int look) throws IOException {
        Looks looks = new Looks();
        try (HeldSegments held = HeldSegments.in(looks)) {
            looks.rollAt = looks.count + look;
            held.holdNew();
            assertThat(held.isInterrupted()).isTrue();
        }
    }

    @Test
    void saysSoWhereOneThatIsThereCannotBeOpened() {
        Disk broken =
                new CountingDisk(disk) {
                    @Override
                    public DiskFile open(String name, Access access) throws IOException {
                        throw new NoSuchFileException(name);
                    }
                };
        assertThatExceptionOfType(NoSuchFileException.class)
                .isThrownBy(() -> HeldSegments.in(broken))
                .withMessage(SegmentName.of(1));
    }

    private Disk deletingAtOpening(long opened, long... deleted) {
        return new CountingDisk(disk) {
            @Override
            public DiskFile open(String name, Access access) throws IOException {
                if (name.equals(SegmentName.of(opened))) {
                    HeldSegmentsTest.this.delete(deleted);
                }
                return super.open(name, access);
            }
        };
    }

    private void put(long... firstIndexes) {
        for (long first : firstIndexes) {
            disk.put(SegmentName.of(first), new byte[] {1});
        }
    }

    private void delete(long... firstIndexes) throws IOException {
        for (long first : firstIndexes) {
            disk.delete(SegmentName.of(first));
        }
    }

    /** A disk on which much comes and goes just before it is listed for a certain time. */
    private final class Looks extends CountingDisk {
        private int count;
        private int rollAt;

        private Looks() {
            super(disk);
        }

        @Override
        public List<String> list() throws IOException {
            count++;
            if (count == rollAt) {
                HeldSegmentsTest.this.put(40, 50);
                HeldSegmentsTest.this.delete(1, 10, 20, 30, 40);
            }
            return super.list();
        }
    }
}
