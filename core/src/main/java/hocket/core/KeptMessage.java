package hocket.core;

/**
 * A message as far as taking it back goes.
 *
 * @param <T> what tells for whom a message was
 * @param by who sent it
 */
public record KeptMessage<T>(MessageId id, SessionId by, T whom) {}
