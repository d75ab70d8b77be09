package hocket.simulator;

import hocket.hub.HubSettings;

/** What waits for a slow reader stays within the hard limit, and all of it within the total. */
final class LimitCheck implements Checker {
    private final Guests guests;
    private final int hardLimit;
    private final long totalLimit;

    LimitCheck(Guests guests, HubSettings settings) {
        this.guests = guests;
        this.hardLimit = settings.hardLimit();
        this.totalLimit = settings.totalLimit();
    }

    @Override
    public void stepped() {
        long total = 0;
        for (Guest guest : guests.all()) {
            check(guest.connection(), hardLimit);
            total += guest.connection().unsent();
        }
        Violation.unless(
                total <= totalLimit, total, " bytes waiting in all, of at most ", totalLimit);
    }

    static void check(FakeConnection connection, int hardLimit) {
        int unsent = connection.unsent();
        Violation.unless(unsent <= hardLimit, unsent, " bytes waiting, of at most ", hardLimit);
    }
}
