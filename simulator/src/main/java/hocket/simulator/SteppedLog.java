package hocket.simulator;

import hocket.hub.OrderedLog;

/** A log that commits when the schedule says so. */
interface SteppedLog extends OrderedLog {

    /** Does some of what is to be done until what is to be committed is. */
    void step(int most);

    /** True if {@link #step} would do something. */
    boolean isPending();
}
