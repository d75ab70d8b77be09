package hocket.simulator;

import hocket.hub.OrderedLog;

/** A log that commits when the schedule says so. */
interface SteppedLog extends OrderedLog {

    /** Does some of what is to be done until what was appended is committed. */
    void commit(int most);

    /** True if {@link #commit} would do something. */
    boolean isPending();
}
