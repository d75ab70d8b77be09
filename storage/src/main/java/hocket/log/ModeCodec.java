package hocket.log;

import hocket.core.ChannelFlag;
import hocket.core.ChannelName;
import hocket.core.Mask;
import hocket.core.MaskList;
import hocket.core.ModeChange;
import hocket.core.Nick;
import hocket.core.Rank;
import hocket.core.Remark;
import java.util.ArrayList;
import java.util.List;

/** Changes of a channel's modes, as bytes. Their shapes never change. */
final class ModeCodec {
    static final Code<ChannelFlag> FLAGS =
            new Code<>(
                    ChannelFlag.class,
                    ChannelFlag.INVITE_ONLY,
                    ChannelFlag.MODERATED,
                    ChannelFlag.NO_EXTERNAL,
                    ChannelFlag.SECRET,
                    ChannelFlag.TOPIC_LOCKED,
                    ChannelFlag.NO_CTCP,
                    ChannelFlag.AUDITORIUM,
                    ChannelFlag.OP_MODERATED);
    static final Code<MaskList> LISTS =
            new Code<>(MaskList.class, MaskList.BAN, MaskList.EXCEPTION, MaskList.INVITATION);

    private static final int FLAG = 0;
    private static final int SET_KEY = 1;
    private static final int CLEAR_KEY = 2;
    private static final int SET_LIMIT = 3;
    private static final int CLEAR_LIMIT = 4;
    private static final int SET_FORWARD = 5;
    private static final int CLEAR_FORWARD = 6;
    private static final int ADD_MASK = 7;
    private static final int REMOVE_MASK = 8;
    private static final int RANKED = 9;

    private ModeCodec() {}

    static void write(FieldWriter out, List<ModeChange> changes) {
        out.number(changes.size());
        changes.forEach(change -> write(out, change));
    }

    static List<ModeChange> changes(FieldReader in) throws UnreadableCommandException {
        int count = in.smallNumber();
        List<ModeChange> changes = new ArrayList<>();
        for (int at = 0; at < count; at++) {
            changes.add(change(in));
        }
        return changes;
    }

    private static void write(FieldWriter out, ModeChange change) {
        switch (change) {
            case ModeChange.Flag(ChannelFlag flag, boolean on) -> {
                FLAGS.write(out.number(FLAG), flag);
                out.flag(on);
            }
            case ModeChange.SetKey(Remark key) -> out.number(SET_KEY).text(key.value());
            case ModeChange.ClearKey() -> out.number(CLEAR_KEY);
            case ModeChange.SetLimit(int most) -> out.number(SET_LIMIT).number(most);
            case ModeChange.ClearLimit() -> out.number(CLEAR_LIMIT);
            case ModeChange.SetForward(ChannelName to) -> out.number(SET_FORWARD).text(to.value());
            case ModeChange.ClearForward() -> out.number(CLEAR_FORWARD);
            case ModeChange.AddMask(MaskList list, Mask mask) -> {
                LISTS.write(out.number(ADD_MASK), list);
                out.text(mask.value());
            }
            case ModeChange.RemoveMask(MaskList list, Mask mask) -> {
                LISTS.write(out.number(REMOVE_MASK), list);
                out.text(mask.value());
            }
            case ModeChange.Ranked(Rank rank, Nick member, boolean on) -> {
                ValueCodec.RANK.write(out.number(RANKED), rank);
                out.text(member.value()).flag(on);
            }
        }
    }

    private static ModeChange change(FieldReader in) throws UnreadableCommandException {
        int code = in.smallNumber();
        return switch (code) {
            case FLAG -> new ModeChange.Flag(FLAGS.read(in), in.flag());
            case SET_KEY -> new ModeChange.SetKey(ValueCodec.remark(in));
            case CLEAR_KEY -> new ModeChange.ClearKey();
            case SET_LIMIT -> new ModeChange.SetLimit(in.smallNumber());
            case CLEAR_LIMIT -> new ModeChange.ClearLimit();
            case SET_FORWARD -> new ModeChange.SetForward(ValueCodec.channel(in));
            case CLEAR_FORWARD -> new ModeChange.ClearForward();
            case ADD_MASK -> new ModeChange.AddMask(LISTS.read(in), ValueCodec.mask(in));
            case REMOVE_MASK -> new ModeChange.RemoveMask(LISTS.read(in), ValueCodec.mask(in));
            case RANKED ->
                    new ModeChange.Ranked(ValueCodec.RANK.read(in), ValueCodec.nick(in), in.flag());
            default -> throw UnreadableCommandException.unknown("a change of modes", code);
        };
    }
}
