package hocket.simulator;

/** What waits for a slow reader stays within the hard limit. */
final class LimitCheck implements Checker {
    private final Guests guests;
    private final int hardLimit;

    LimitCheck(Guests guests, int hardLimit) {
        this.guests = guests;
        this.hardLimit = hardLimit;
    }

    @Override
    public void stepped() {
        guests.all().forEach(guest -> check(guest.connection(), hardLimit));
    }

    static void check(FakeConnection connection, int hardLimit) {
        int unsent = connection.unsent();
        Violation.unless(unsent <= hardLimit, unsent, " bytes waiting, of at most ", hardLimit);
    }
}
