package hocket.core;

/** A mode of a user that is on or off. */
public enum UserMode {
    /** Not shown to those who share no channel with it (i). */
    INVISIBLE,
    /** Hears {@link OperatorCommand.Wallops} (w). */
    WALLOPS,
    /** An operator of the network (o); switched on by {@link OperatorCommand.BecomeOperator}. */
    OPERATOR,
    /** A program, not a person (B). */
    BOT,
    /** Hears from whom it accepts only (g). */
    CALLER_ID
}
