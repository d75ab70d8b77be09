package hocket.irc;

import hocket.door.Slice;
import java.util.List;

/** How the places in which something was said are told (IRCv3 draft/chathistory, TARGETS). */
final class HistoryTargets {
    private static final String TYPE = "draft/chathistory-targets";

    private final HistoryBatch batch;
    private final String server;

    private HistoryTargets(HistoryBatch batch, String server) {
        this.batch = batch;
        this.server = server;
    }

    static HistoryTargets of(IrcSession session) {
        return new HistoryTargets(HistoryBatch.of(session), session.network().name());
    }

    /** All that the session is told. */
    Playback.Told tell(List<hocket.history.Target> targets) {
        List<Slice> lines = targets.stream().map(this::line).toList();
        return new Playback.Told(batch.around(TYPE, lines), lines.size());
    }

    private Slice line(hocket.history.Target target) {
        LineBytes out = new LineBytes();
        out.from(server).with(HistoryHandlers.COMMAND).with("TARGETS").with(target.name());
        ServerTime.put(target.latest(), out.put(' ')).end();
        return Slice.of(out.toBytes());
    }
}
