package hocket.log;

import hocket.core.Command;
import hocket.core.ConversationCommand;
import hocket.core.Entry;
import hocket.core.SessionId;
import hocket.core.Text;
import hocket.core.Utterance;
import hocket.hub.OrderedLog;
import hocket.log.simulated.FakeDisk;
import hocket.log.simulated.ManualCommitter;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Logger;

/** A log on a fake disk in a test's hands: what was asked of it, and what came out. */
final class LogRun {
    static final SessionId SPEAKER = new SessionId(0, 1, 1);

    /**
     * What is said of torn tails: not on the console, where tests would say it a thousand times.
     */
    static final Logger TORN = Logger.getLogger(Opening.class.getName());

    static final Instant START = Instant.parse("2026-11-22T12:00:00Z");

    /** Small segments, so that tests see many; small batches, so that they cost little. */
    static final LogSettings SMALL =
            new LogSettings(
                    Durability.DURABLE, 2048, 1 << 17, 65_536, 1 << 24, Space.Reserve.standard());

    static {
        TORN.setUseParentHandlers(false);
    }

    final FakeDisk disk;
    final ManualCommitter committer = new ManualCommitter();
    final FileLog log;
    final List<Command> asked = new ArrayList<>();
    final List<Entry> taken = new ArrayList<>();

    private LogRun(FakeDisk disk, LogSettings settings, InstantSource clock) throws IOException {
        this.disk = disk;
        this.log = FileLog.open(disk, settings, clock, committer);
    }

    static LogRun on(FakeDisk disk, LogSettings settings) throws IOException {
        return new LogRun(disk, settings, InstantSource.fixed(START));
    }

    static LogRun on(FakeDisk disk, InstantSource clock) throws IOException {
        return new LogRun(disk, SMALL, clock);
    }

    static LogRun on(FakeDisk disk, LogSettings settings, InstantSource clock) throws IOException {
        return new LogRun(disk, settings, clock);
    }

    static LogRun on(FakeDisk disk) throws IOException {
        return on(disk, SMALL);
    }

    /** What somebody says. */
    static Command say(String text) {
        return new ConversationCommand.Speak(new Utterance.Say(new Text(text)));
    }

    OrderedLog.Answer append(Command command) {
        OrderedLog.Answer answer = log.append(SPEAKER, asked.size() + 1, command);
        if (answer == OrderedLog.Answer.ACCEPTED) {
            asked.add(command);
            log.commit();
        }
        return answer;
    }

    /** Appends that many commands, all different. */
    void append(int count) {
        for (int at = 0; at < count; at++) {
            append(say("number " + (asked.size() + 1)));
        }
    }

    /** Commits what was appended, and takes it. */
    void commit() {
        log.commit();
        committer.run();
        take();
    }

    void take() {
        Optional<Entry> entry = log.poll();
        while (entry.isPresent()) {
            taken.add(entry.get());
            entry = log.poll();
        }
    }

    /** Where the last batch of a segment ends, as the batches' headers say. */
    static int used(byte[] segment) {
        ByteBuffer bytes = ByteBuffer.wrap(segment);
        int at = SegmentHeader.BYTES;
        while (at + Frame.HEADER <= segment.length && Frame.length(bytes, at) > 0) {
            at += Frame.length(bytes, at);
        }
        return at;
    }

    /** What a look at a log finds. */
    static LogCheck check(Disk disk) throws IOException {
        return check(disk, entry -> {});
    }

    static LogCheck check(Disk disk, LogVisitor visitor) throws IOException {
        try (HeldSegments held = HeldSegments.in(disk)) {
            return LogCheck.of(held, visitor, bytes -> {});
        }
    }

    /** All that a log holds. */
    static List<Entry> read(Disk disk) throws IOException {
        return read(disk, 1);
    }

    /** All that a log holds from an index on. */
    static List<Entry> read(Disk disk, long from) throws IOException {
        try (LogReader reader = LogReader.open(disk, from)) {
            return read(reader);
        }
    }

    static List<Entry> read(LogReader reader) throws IOException {
        List<Entry> entries = new ArrayList<>();
        Optional<Entry> entry = reader.next();
        while (entry.isPresent()) {
            entries.add(entry.get());
            entry = reader.next();
        }
        return entries;
    }
}
