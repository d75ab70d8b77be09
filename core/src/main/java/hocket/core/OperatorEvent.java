package hocket.core;

import java.util.List;

/** What operators of the network did. */
public sealed interface OperatorEvent extends NetworkEvent {

    /** A session was ended by an operator; it hears it, and then its own leaving. */
    record Killed(List<SessionId> audience, Source by, Nick target, Remark reason)
            implements OperatorEvent {}

    /** An operator says something to all who want to hear such. */
    record WallopsSaid(List<SessionId> audience, Source by, Remark text) implements OperatorEvent {}

    /**
     * A ban was set; operators hear it. A timer answers its end with {@link
     * OperatorCommand.ExpireBan}.
     */
    record BanSet(List<SessionId> audience, Remark by, SetBan ban) implements OperatorEvent {}

    /** A ban is no more; operators hear it. */
    record BanLifted(List<SessionId> audience, SetBan ban) implements OperatorEvent {}

    /** A ban covers a session, which is ended by it; it hears it, and then its own leaving. */
    record PutOut(List<SessionId> audience, SetBan ban) implements OperatorEvent {}
}
