package hocket.log;

import static org.assertj.core.api.Assertions.assertThat;

import hocket.core.Core;
import hocket.log.simulated.FakeDisk;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** What a look at snapshots finds while a server takes new ones and deletes the old. */
class SnapshotCheckTest {
    private final FakeDisk disk = new FakeDisk();

    @Test
    void findsThoseThatCameInPlaceOfThoseThatWent() throws IOException {
        write(10, 20);
        Disk busy =
                new CountingDisk(disk) {
                    @Override
                    public DiskFile open(String name, Access access) throws IOException {
                        if (name.equals(SnapshotFile.name(10))) {
                            write(30, 40);
                            disk.delete(SnapshotFile.name(10));
                            disk.delete(SnapshotFile.name(20));
                        }
                        return super.open(name, access);
                    }
                };
        SnapshotCheck check = SnapshotCheck.of(busy);
        assertThat(check.good()).containsOnlyKeys(30L, 40L);
        assertThat(check.flaws()).isEmpty();
    }

    private void write(long... indexes) throws IOException {
        for (long index : indexes) {
            Snapshots.in(disk).write(index, 1, new Core().snapshot());
        }
    }
}
