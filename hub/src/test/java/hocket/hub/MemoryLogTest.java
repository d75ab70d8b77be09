package hocket.hub;

import static org.assertj.core.api.Assertions.assertThat;

import hocket.core.Entry;
import hocket.core.SessionCommand;
import org.junit.jupiter.api.Test;

/** The log in memory keeps what every log promises. */
class MemoryLogTest implements OrderedLogContract {
    @Override
    public OrderedLog open(SteppingClock clock) {
        return MemoryLog.open(clock, 1);
    }

    @Test
    void beginsAtTheIndexItIsGiven() {
        try (MemoryLog log = MemoryLog.open(new SteppingClock(), 1_000_000)) {
            log.append(FIRST, 1, new SessionCommand.Depart());
            log.append(FIRST, 2, new SessionCommand.Depart());
            assertThat(log.poll()).map(Entry::index).contains(1_000_000L);
            assertThat(log.poll()).map(Entry::index).contains(1_000_001L);
        }
    }
}
