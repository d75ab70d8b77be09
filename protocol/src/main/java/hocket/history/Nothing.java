package hocket.history;

import java.util.List;

/** The history of a server that keeps nothing. */
record Nothing() implements History {
    @Override
    public boolean isKept() {
        return false;
    }

    @Override
    public List<Past> page(PageQuery query) {
        return List.of();
    }

    @Override
    public void close() {}

    @Override
    public List<Target> targets(TargetsQuery query) {
        return List.of();
    }
}
