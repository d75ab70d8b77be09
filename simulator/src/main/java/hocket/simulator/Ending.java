package hocket.simulator;

/**
 * How and when a life of the server has ended.
 *
 * @param power true if the machine went off with it
 * @param relaxed true if the log was not forced at every commit
 * @param failed true if the disk had failed before
 * @param at in the simulation's nanoseconds
 */
record Ending(boolean power, boolean relaxed, boolean failed, long at) {

    private static final long SECOND = 1_000_000_000;

    /** In words. */
    String how() {
        String with = failed ? "the disk fails" : "the server dies";
        return "Life ends: " + with + (power ? " and the power goes" : "");
    }

    /** True if what was committed by that time may be gone. */
    boolean mayLose(long committed) {
        return power && relaxed && (failed || at - committed <= SECOND);
    }
}
