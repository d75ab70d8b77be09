package hocket.simulator;

import java.util.Map;
import java.util.function.LongSupplier;

/** Every labelled line is answered exactly once, and nothing else bears its label. */
final class LabelCheck implements Checker {
    private final Guests guests;
    private final LongSupplier clock;

    LabelCheck(Guests guests, LongSupplier clock) {
        this.guests = guests;
        this.clock = clock;
    }

    @Override
    public void guestReads(Guest guest, String text) {
        if (guest.manner() instanceof IrcManner manner && text.startsWith("@")) {
            String label = HeardLine.of(text).tags().getOrDefault("label", "");
            int answers = manner.labels().getOrDefault(label, 0);
            Violation.unless(
                    label.isEmpty() || answers == 1, guest, ": ", answers, " answers: ", text);
        }
    }

    @Override
    public void atRest() {
        for (Guest guest : guests.all()) {
            if (guest.manner() instanceof IrcManner manner && guest.isHeardOut(clock.getAsLong())) {
                check(guest, manner.labels());
            }
        }
    }

    private static void check(Guest guest, Map<String, Integer> labels) {
        labels.forEach((label, answers) ->
                Violation.unless(answers == 1, guest, " got ", answers, " for ", label));
    }
}
