package hocket.copy;

/** How far a long piece of work has come, for whoever waits for it. Called by the worker. */
public interface Progress {
    /** Nobody waits. */
    Progress UNSEEN =
            new Progress() {
                @Override
                public void begin(String what, long total) {}

                @Override
                public void advance(long by) {}
            };

    /**
     * A part of the work begins.
     *
     * @param what it is, as in "reading the log"
     * @param total how much there is to do; 0 if that is not known
     */
    void begin(String what, long total);

    /** So much of the part has been done. */
    void advance(long by);
}
