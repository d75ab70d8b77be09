package hocket.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hocket.core.HostName;
import hocket.core.IpAddress;
import hocket.core.Nick;
import hocket.core.Origin;
import hocket.core.Remark;
import hocket.core.SessionId;
import hocket.core.User;
import hocket.core.UserCommand;
import hocket.core.Username;
import hocket.log.simulated.FakeDisk;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** A start: the state at the end of the log, and the epoch that follows. */
class RecoveryTest {
    private final FakeDisk disk = new FakeDisk();

    @Test
    void anEmptyLogIsTheFirstEpoch() throws IOException {
        Recovery recovery = Recovery.of(LogRun.on(disk).log);
        assertThat(recovery.epoch()).isEqualTo(1);
        assertThat(recovery.core().users()).isEmpty();
    }

    @Test
    void theStateIsThatOfAllEntriesAndTheEpochAboveAllSeen() throws IOException {
        LogRun run = LogRun.on(disk);
        run.log.append(new SessionId(0, 1, 1), 1, register("ann"));
        run.log.append(new SessionId(0, 4, 1), 1, register("bea"));
        run.log.append(new SessionId(0, 2, 1), 1, register("cat"));
        run.commit();
        run.log.close();
        Recovery recovery = Recovery.of(LogRun.on(disk).log);
        assertThat(recovery.epoch()).isEqualTo(5);
        assertThat(recovery.core().users())
                .extracting(User::nick)
                .containsExactly(new Nick("ann"), new Nick("bea"), new Nick("cat"));
    }

    @Test
    void damageIsToldAndNotSkipped() throws IOException {
        LogRun run = LogRun.on(disk);
        for (int batch = 0; batch < 100; batch++) {
            run.append(10);
            run.commit();
        }
        run.log.close();
        String first = disk.list().getFirst();
        byte[] bytes = disk.bytes(first);
        bytes[100] ^= 1;
        disk.put(first, bytes);
        FileLog log = LogRun.on(disk).log;
        assertThatThrownBy(() -> Recovery.of(log)).isInstanceOf(DamagedLogException.class);
    }

    private static UserCommand.Register register(String nick) {
        Origin origin = new Origin(new HostName("host.example"), IpAddress.NONE);
        return new UserCommand.Register(new Nick(nick), new Username("u"), origin, Remark.NONE);
    }
}
