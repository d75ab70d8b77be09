package hocket.log;

import hocket.core.SetBan;
import hocket.core.snapshot.SequencesSnapshot;
import hocket.core.snapshot.SequencesSnapshot.Lost;
import hocket.core.snapshot.SequencesSnapshot.Seen;
import hocket.core.snapshot.Snapshot;
import java.nio.ByteBuffer;

/**
 * Snapshots as bytes: the version of the format, then parts within parts, each of them the fields
 * of one record in its order. There is no checksum: that is the file's matter.
 *
 * <p>How it may change: a part gets new fields at its end, which this version skips and which newer
 * ones do without when they are not there; everything else is a new version of the format, which
 * this one refuses by name. What was written once can be read for ever: golden files of every
 * version are in the tests.
 */
public final class SnapshotCodec {
    /** The version that {@link #write} writes. */
    public static final int VERSION = 1;

    private static final int FIRST_GUESS = 64 * 1024;

    private SnapshotCodec() {}

    /** The bytes of a snapshot, in a buffer of the heap from its position to its limit. */
    public static ByteBuffer write(Snapshot snapshot) {
        FieldWriter out = FieldWriter.growing(FIRST_GUESS).number(VERSION);
        return out.part(part -> write(part, snapshot)).written();
    }

    /**
     * Reads a snapshot.
     *
     * @param from from its first byte to just after its last
     */
    public static Snapshot read(ByteBuffer from) throws UnreadableSnapshotException {
        try {
            FieldReader in = new FieldReader(from);
            long version = in.number();
            if (version > VERSION) {
                throw UnreadableSnapshotException.newer(version);
            }
            if (version == 0) {
                throw UnreadableCommandException.malformed("no version");
            }
            return snapshot(in.part());
        } catch (UnreadableCommandException unreadable) {
            throw UnreadableSnapshotException.malformed(unreadable);
        } catch (IllegalArgumentException invalid) {
            throw UnreadableSnapshotException.malformed(invalid);
        }
    }

    private static void write(FieldWriter out, Snapshot snapshot) {
        out.number(snapshot.index())
                .part(part -> write(part, snapshot.sequences()))
                .part(part -> UserStateCodec.write(part, snapshot.users()))
                .list(snapshot.channels(), ChannelStateCodec::write)
                .list(snapshot.bans(), SnapshotCodec::write)
                .optional(snapshot.desk(), DeskStateCodec::write);
    }

    private static Snapshot snapshot(FieldReader in) throws UnreadableCommandException {
        return new Snapshot(
                in.number(),
                sequences(in.part()),
                UserStateCodec.users(in.part()),
                in.list(ChannelStateCodec::channel),
                in.list(SnapshotCodec::ban),
                in.optional(DeskStateCodec::desk));
    }

    private static void write(FieldWriter out, SequencesSnapshot sequences) {
        out.list(sequences.live(), SnapshotCodec::write)
                .list(sequences.departed(), SnapshotCodec::write)
                .list(sequences.lost(), SnapshotCodec::write);
    }

    private static SequencesSnapshot sequences(FieldReader in) throws UnreadableCommandException {
        return new SequencesSnapshot(
                in.list(SnapshotCodec::seen),
                in.list(SnapshotCodec::seen),
                in.list(SnapshotCodec::lost));
    }

    private static void write(FieldWriter out, Seen seen) {
        StateValueCodec.write(out, seen.session());
        out.number(seen.sequence());
    }

    private static Seen seen(FieldReader in) throws UnreadableCommandException {
        return new Seen(StateValueCodec.session(in), in.number());
    }

    private static void write(FieldWriter out, Lost lost) {
        out.number(lost.node()).number(lost.epoch());
    }

    private static Lost lost(FieldReader in) throws UnreadableCommandException {
        return new Lost(in.smallNumber(), in.smallNumber());
    }

    private static void write(FieldWriter out, SetBan ban) {
        out.part(part -> {
            ValueCodec.write(part, ban.ban());
            StateValueCodec.write(part.number(ban.since()), ban.at());
            ValueCodec.write(part, ban.lasts());
            part.text(ban.by().value()).text(ban.reason().value());
        });
    }

    private static SetBan ban(FieldReader from) throws UnreadableCommandException {
        FieldReader in = from.part();
        return new SetBan(
                ValueCodec.ban(in),
                in.number(),
                StateValueCodec.instant(in),
                ValueCodec.duration(in),
                ValueCodec.remark(in),
                ValueCodec.remark(in));
    }
}
