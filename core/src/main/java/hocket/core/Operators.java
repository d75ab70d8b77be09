package hocket.core;

/** What operators of the network do, and the bans they have set. */
final class Operators {
    private final Users users;

    Operators(Users users) {
        this.users = users;
    }

    void apply(OperatorCommand command, Outcome out) {
        throw new UnsupportedOperationException();
    }
}
