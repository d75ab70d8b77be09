package hocket.core;

/**
 * What takes which rank in a channel. The one table of it:
 *
 * <table>
 * <caption>What a member needs to do something</caption>
 * <tr><td>speak while moderated, banned or muted; change nick while banned</td><td>VOICE</td></tr>
 * <tr><td>set the topic when that is locked; put out ordinary members and VOICE; invite when one
 * must be invited; let in by inviting; set most modes and all lists; give and take VOICE</td>
 * <td>HALFOP</td></tr>
 * <tr><td>put out HALFOP and OPERATOR; give and take these; make an auditorium; rename; be forwarded
 * to</td><td>OPERATOR</td></tr>
 * <tr><td>put out ADMIN and OWNER; give and take these</td><td>OWNER</td></tr>
 * </table>
 *
 * <p>Everybody may give up a rank of its own. So nobody gives what is above itself, and as is the
 * custom, operators and owners can act against their equals, half-operators and admins cannot.
 */
final class ChannelRanks {
    static final Rank TO_SPEAK_REGARDLESS = Rank.VOICE;
    static final Rank TO_LOOK_AFTER = Rank.HALFOP;
    static final Rank TO_RENAME = Rank.OPERATOR;
    static final Rank TO_BE_FORWARDED_TO = Rank.OPERATOR;

    private ChannelRanks() {}

    /** What it takes to put out a member of that rank: who may take the rank from it. */
    static Rank toPutOut(Rank rank) {
        return toGive(rank);
    }

    /** What it takes to make a change of modes. */
    static Rank toMake(ModeChange change) {
        return switch (change) {
            case ModeChange.Ranked ranked -> toGive(ranked.rank());
            case ModeChange.Flag flag -> toSwitch(flag.flag());
            case ModeChange.SetKey _,
                    ModeChange.ClearKey _,
                    ModeChange.SetLimit _,
                    ModeChange.ClearLimit _,
                    ModeChange.SetForward _,
                    ModeChange.ClearForward _,
                    ModeChange.AddMask _,
                    ModeChange.RemoveMask _ ->
                    TO_LOOK_AFTER;
        };
    }

    private static Rank toGive(Rank rank) {
        return switch (rank) {
            case NONE, VOICE -> Rank.HALFOP;
            case HALFOP, OPERATOR -> Rank.OPERATOR;
            case ADMIN, OWNER -> Rank.OWNER;
        };
    }

    private static Rank toSwitch(ChannelFlag flag) {
        return flag == ChannelFlag.AUDITORIUM ? Rank.OPERATOR : TO_LOOK_AFTER;
    }
}
