package hocket.archive;

import hocket.core.ChannelFlag;
import hocket.core.ChannelName;
import hocket.core.Mask;
import hocket.core.MaskList;
import hocket.core.ModeChange;
import hocket.core.Nick;
import hocket.core.Rank;
import hocket.core.Remark;
import java.util.List;

/** Changes of a channel's modes, each as a list of words: what, then its operands. */
final class ModeRows {
    private static final Words<ChannelFlag> FLAGS = Words.of(ChannelFlag.class);
    private static final Words<MaskList> LISTS = Words.of(MaskList.class);
    private static final Words<Rank> RANKS = Words.of(Rank.class);

    private ModeRows() {}

    static List<String> write(ModeChange change) {
        return switch (change) {
            case ModeChange.Flag(ChannelFlag flag, boolean on) ->
                    List.of(on ? "flag" : "no-flag", FLAGS.word(flag));
            case ModeChange.SetKey(Remark key) -> List.of("key", key.value());
            case ModeChange.ClearKey() -> List.of("no-key");
            case ModeChange.SetLimit(int most) -> List.of("limit", Integer.toString(most));
            case ModeChange.ClearLimit() -> List.of("no-limit");
            case ModeChange.SetForward(ChannelName to) -> List.of("forward", to.value());
            case ModeChange.ClearForward() -> List.of("no-forward");
            case ModeChange.AddMask(MaskList list, Mask mask) ->
                    List.of("mask", LISTS.word(list), mask.value());
            case ModeChange.RemoveMask(MaskList list, Mask mask) ->
                    List.of("no-mask", LISTS.word(list), mask.value());
            case ModeChange.Ranked(Rank rank, Nick member, boolean on) ->
                    List.of(on ? "rank" : "no-rank", RANKS.word(rank), member.value());
        };
    }

    static ModeChange read(List<String> words) {
        return switch (words.getFirst()) {
            case "flag" -> new ModeChange.Flag(FLAGS.value(words.get(1)), true);
            case "no-flag" -> new ModeChange.Flag(FLAGS.value(words.get(1)), false);
            case "key" -> new ModeChange.SetKey(new Remark(words.get(1)));
            case "no-key" -> new ModeChange.ClearKey();
            case "limit" -> new ModeChange.SetLimit(Integer.parseInt(words.get(1)));
            case "no-limit" -> new ModeChange.ClearLimit();
            case "forward" -> new ModeChange.SetForward(new ChannelName(words.get(1)));
            case "no-forward" -> new ModeChange.ClearForward();
            case "mask" -> new ModeChange.AddMask(LISTS.value(words.get(1)), mask(words));
            case "no-mask" -> new ModeChange.RemoveMask(LISTS.value(words.get(1)), mask(words));
            case "rank" -> ranked(words, true);
            case "no-rank" -> ranked(words, false);
            default -> throw new IllegalArgumentException("unknown change: " + words);
        };
    }

    private static Mask mask(List<String> words) {
        return new Mask(words.get(2));
    }

    private static ModeChange ranked(List<String> words, boolean on) {
        return new ModeChange.Ranked(RANKS.value(words.get(1)), new Nick(words.get(2)), on);
    }
}
