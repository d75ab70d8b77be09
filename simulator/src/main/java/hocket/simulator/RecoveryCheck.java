package hocket.simulator;

import hocket.core.Core;
import hocket.core.snapshot.Snapshot;

/** What a start makes of the log is the state that applying all of it again comes to. */
final class RecoveryCheck {
    private RecoveryCheck() {}

    static void compare(Core recovered, Core replayed) {
        compare(recovered.snapshot(), replayed.snapshot());
    }

    private static void compare(Snapshot recovered, Snapshot replayed) {
        check(recovered.index(), replayed.index());
        check(recovered.sequences(), replayed.sequences());
        check(recovered.users(), replayed.users());
        check(recovered.channels(), replayed.channels());
        Violation.unless(
                recovered.equals(replayed), "recovered ", recovered, ", replayed ", replayed);
    }

    /** What differs may be a small part of all. */
    private static void check(Object recovered, Object replayed) {
        boolean same = recovered.equals(replayed);
        Violation.unless(same, "recovered ", recovered, ", replayed ", replayed);
    }
}
