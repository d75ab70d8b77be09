package hocket.core;

import java.time.Duration;

/** Commands of, or about becoming, an operator of the whole network. */
public sealed interface OperatorCommand extends Command {

    /** Becomes an operator under that name; the door has checked the password. */
    record BecomeOperator(Remark name) implements OperatorCommand {}

    /** Ends somebody's session. */
    record Kill(Nick target, Remark reason) implements OperatorCommand {}

    /** Says something to every user with {@link UserMode#WALLOPS}. */
    record Wallops(Remark text) implements OperatorCommand {}

    /** Gives somebody another host (and user name) to be shown. */
    record ChangeHost(Nick target, Username username, HostName host) implements OperatorCommand {}

    /**
     * Keeps out, and puts out, everybody whom the ban covers.
     *
     * @param lasts how long; zero for ever
     */
    record SetBan(Ban ban, Duration lasts, Remark reason) implements OperatorCommand {
        public SetBan {
            if (lasts.isNegative()) {
                throw new IllegalArgumentException("a ban that has ended before it began");
            }
        }
    }

    /** Takes a ban back. */
    record LiftBan(Ban ban) implements OperatorCommand {}

    /** A timer says that the ban set at index {@code since} is over. The node's own command. */
    record ExpireBan(Ban ban, long since) implements OperatorCommand {}
}
