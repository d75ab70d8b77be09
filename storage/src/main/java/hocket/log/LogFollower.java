package hocket.log;

/** Somebody who reads behind the commits. Called by the committing thread, so never for long. */
public interface LogFollower {
    /** Nobody. */
    LogFollower NOBODY =
            new LogFollower() {
                @Override
                public void advanced() {}

                @Override
                public void closing() {}
            };

    /** There is more that is durable. */
    void advanced();

    /**
     * Nothing more will come; the directory is still locked. It may take some seconds to come to
     * the end, and touches nothing in the directory after it has returned.
     */
    void closing();
}
