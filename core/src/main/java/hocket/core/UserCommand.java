package hocket.core;

/** Commands of a user about itself: its name, its presence, what it lets others do. */
public sealed interface UserCommand extends Command {

    /** The asking session becomes a user. Refused if the nick is taken, or if a ban covers it. */
    record Register(Nick nick, Username username, Origin origin, Remark realName)
            implements UserCommand {}

    /** Takes another nick. */
    record ChangeNick(Nick nick) implements UserCommand {}

    /** Is away, for a reason that whoever writes gets as an answer. */
    record GoAway(Remark reason) implements UserCommand {}

    /** Is back. */
    record ComeBack() implements UserCommand {}

    /** Takes another real name. */
    record ChangeRealName(Remark realName) implements UserCommand {}

    /** Switches one of its own modes. */
    record ChangeUserMode(UserMode mode, boolean on) implements UserCommand {}

    /** Lets {@code friend} write to it in spite of {@link UserMode#CALLER_ID}. */
    record Accept(Nick friend) implements UserCommand {}

    /** Takes {@link Accept} back. */
    record Unaccept(Nick friend) implements UserCommand {}

    /** Leaves, with its last words. Nothing but {@link SessionCommand.Depart} follows. */
    record Quit(Remark reason) implements UserCommand {}
}
