package hocket.hub;

/** The log in memory keeps what every log promises. */
class MemoryLogTest implements OrderedLogContract {
    @Override
    public OrderedLog open(SteppingClock clock) {
        return MemoryLog.open(clock, 1);
    }
}
