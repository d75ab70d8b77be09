package hocket.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import hocket.core.Core;
import hocket.core.Entry;
import hocket.core.HostName;
import hocket.core.IpAddress;
import hocket.core.Nick;
import hocket.core.Origin;
import hocket.core.Remark;
import hocket.core.SessionId;
import hocket.core.UserCommand;
import hocket.core.Username;
import hocket.log.simulated.FakeDisk;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.Test;

/** Snapshots as files: whole or not at all, never served when damaged, the newest two kept. */
class SnapshotsTest {
    private static final String TENTH = "00000000000000000010.snapshot";
    private static final String TWENTIETH = "00000000000000000020.snapshot";

    private static final String VERSION_1 =
            "89484f434b534e0a00000001000000000000001400000003"
                    + "0000000000000003f130f21e5dd4e036010203";

    private final FakeDisk disk = new FakeDisk();
    private final Snapshots snapshots = Snapshots.in(disk);

    @Test
    void givesBackWhatWasWritten() throws IOException {
        Core core = core(20);
        long bytes = snapshots.write(20, 3, core.snapshot());
        Snapshots.Restored restored = snapshots.newest(20).orElseThrow();
        assertThat(restored.core().snapshot()).isEqualTo(core.snapshot());
        assertThat(restored.index()).isEqualTo(20);
        assertThat(restored.epoch()).isEqualTo(3);
        assertThat(restored.bytes()).isEqualTo(bytes).isPositive();
    }

    /** The bytes of version 1, which every later version must still read. */
    @Test
    void aFileOfThisVersionIsAlwaysTheSame() throws IOException {
        SnapshotFile.of(20, 3, ByteBuffer.wrap(new byte[] {1, 2, 3})).write(disk);
        assertThat(HexFormat.of().formatHex(disk.bytes(TWENTIETH))).isEqualTo(VERSION_1);
        assertThat(SnapshotFile.read(disk, TWENTIETH).header().epoch()).isEqualTo(3);
    }

    @Test
    void namesThemByTheLastEntryTheyContain() throws IOException {
        write(10, 20);
        assertThat(disk.list()).containsExactly(TENTH, TWENTIETH);
        assertThat(snapshots.indexes()).containsExactly(10L, 20L);
    }

    @Test
    void findsTheNewestAndTheOldestThatDo() throws IOException {
        write(10, 20, 30);
        assertThat(snapshots.newest(29)).map(Snapshots.Restored::index).contains(20L);
        assertThat(snapshots.newest(9)).isEmpty();
        assertThat(snapshots.oldest(11)).map(Snapshots.Restored::index).contains(20L);
        assertThat(snapshots.oldest(31)).isEmpty();
    }

    @Test
    void aByteThatIsNotAsItWasIsFoundWhereverItIs() throws IOException {
        write(10, 20);
        byte[] good = disk.bytes(TWENTIETH);
        try (Said said = Said.by(Snapshots.class)) {
            for (int at = 0; at < good.length; at++) {
                byte[] bad = good.clone();
                bad[at] ^= (byte) (1 << at % 8);
                disk.put(TWENTIETH, bad);
                assertTheOneBeforeIsUsed();
            }
            assertThat(said.lines()).hasSize(good.length);
        }
    }

    @Test
    void aMissingEndIsFoundHoweverLongItIs() throws IOException {
        write(10, 20);
        byte[] good = disk.bytes(TWENTIETH);
        try (Said said = Said.by(Snapshots.class)) {
            for (int length = 0; length < good.length; length++) {
                disk.put(TWENTIETH, Arrays.copyOf(good, length));
                assertTheOneBeforeIsUsed();
            }
            disk.put(TWENTIETH, Arrays.copyOf(good, good.length + 1));
            assertTheOneBeforeIsUsed();
            assertThat(said.lines()).hasSize(good.length + 1);
        }
    }

    private void assertTheOneBeforeIsUsed() throws IOException {
        assertThat(Snapshots.in(disk).newest(99)).map(Snapshots.Restored::index).contains(10L);
    }

    @Test
    void damageIsSaidOnce() throws IOException {
        write(10);
        byte[] bytes = disk.bytes(TENTH);
        bytes[SnapshotHeader.BYTES] ^= 1;
        disk.put(TENTH, bytes);
        try (Said said = Said.by(Snapshots.class)) {
            assertThat(snapshots.newest(10)).isEmpty();
            assertThat(snapshots.oldest(10)).isEmpty();
            assertThat(said.lines())
                    .containsExactly(
                            "fake/"
                                    + TENTH
                                    + " is damaged at offset 40: the state is not as it was"
                                    + " written. It is not used; look at the disk before it loses"
                                    + " more");
        }
    }

    @Test
    void anotherEntrysSnapshotIsNotTakenForThisOnes() throws IOException {
        write(10);
        disk.put(TWENTIETH, disk.bytes(TENTH));
        try (Said said = Said.by(Snapshots.class)) {
            assertThat(snapshots.newest(99)).map(Snapshots.Restored::index).contains(10L);
            assertThat(said.lines().getFirst()).contains("it is another entry's");
        }
    }

    @Test
    void aStateThatCannotBeReadIsNotUsed() throws IOException {
        write(10);
        SnapshotFile.of(20, 1, ByteBuffer.wrap(new byte[] {1, 2, 3})).write(disk);
        try (Said said = Said.by(Snapshots.class)) {
            assertThat(snapshots.newest(99)).map(Snapshots.Restored::index).contains(10L);
            assertThat(said.lines().getFirst())
                    .startsWith("fake/" + TWENTIETH + " cannot be read: not a snapshot");
        }
    }

    @Test
    void aNewerVersionIsAnErrorThatNamesTheFile() throws IOException {
        write(10, 20);
        byte[] bytes = disk.bytes(TWENTIETH);
        ByteBuffer.wrap(bytes).putInt(8, 2);
        CRC32C crc = new CRC32C();
        crc.update(bytes, 0, SnapshotHeader.BYTES - 4);
        ByteBuffer.wrap(bytes).putInt(SnapshotHeader.BYTES - 4, (int) crc.getValue());
        disk.put(TWENTIETH, bytes);
        assertThatExceptionOfType(UnusableLogException.class)
                .isThrownBy(() -> snapshots.newest(99))
                .withMessage(
                        "fake/"
                                + TWENTIETH
                                + " was written by a newer version of Hocket (format 2; this one"
                                + " reads 1)");
    }

    @Test
    void keepsTheTwoNewestGoodOnes() throws IOException {
        write(10, 20, 30, 40);
        disk.put("00000000000000000035.snapshot", new byte[] {1});
        try (Said said = Said.by(Snapshots.class)) {
            assertThat(snapshots.settle(40)).isEqualTo(30);
            assertThat(said.lines()).hasSize(1);
        }
        assertThat(snapshots.indexes()).containsExactly(30L, 40L);
    }

    @Test
    void keepsTheOneThatSomebodyStillNeeds() throws IOException {
        write(10, 20, 30, 40);
        assertThat(snapshots.settle(25)).isEqualTo(20);
        assertThat(snapshots.indexes()).containsExactly(20L, 30L, 40L);
    }

    @Test
    void deletesNothingBeforeThereAreEnough() throws IOException {
        disk.put(TENTH, new byte[] {1});
        write(20);
        try (Said said = Said.by(Snapshots.class)) {
            assertThat(snapshots.settle(20)).isZero();
            assertThat(said.lines()).hasSize(1);
        }
        assertThat(disk.list()).containsExactly(TENTH, TWENTIETH);
        write(30);
        assertThat(snapshots.settle(15)).isZero();
        assertThat(disk.list()).hasSize(3);
    }

    @Test
    void aCrashWhileOneIsWrittenLeavesItWholeOrNotAtAll() throws IOException {
        for (int seed = 1; seed <= 100; seed++) {
            FakeDisk other = new FakeDisk();
            Snapshots there = Snapshots.in(other);
            there.write(10, 1, core(10).snapshot());
            other.failAt(1 + seed % 6, FakeDisk.Fault.PARTLY);
            boolean written = isWritten(there);
            other.crash(new Random(seed));
            List<Long> left = Snapshots.in(other).indexes();
            long newest = Snapshots.in(other).newest(99).orElseThrow().index();
            assertThat(newest).isEqualTo(left.getLast());
            assertThat(written).isIn(false, newest == 20);
        }
    }

    private static boolean isWritten(Snapshots there) {
        try {
            there.write(20, 1, core(20).snapshot());
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private void write(long... indexes) throws IOException {
        for (long index : indexes) {
            snapshots.write(index, 1, core((int) index).snapshot());
        }
    }

    /** The state after so many have come. */
    private static Core core(int users) {
        Core core = new Core();
        for (int user = 1; user <= users; user++) {
            Origin origin = new Origin(new HostName("host.example"), IpAddress.NONE);
            Nick nick = new Nick("user" + user);
            var register = new UserCommand.Register(nick, new Username("u"), origin, Remark.NONE);
            SessionId session = new SessionId(0, 1, user);
            var _ = core.apply(new Entry(user, LogRun.START, session, 1, register));
        }
        return core;
    }
}
