package hocket.core;

/** What users say to users and channels. */
final class Messages {
    private final Users users;
    private final Channels channels;

    Messages(Users users, Channels channels) {
        this.users = users;
        this.channels = channels;
    }

    void apply(MessageCommand command, User sender, Outcome out) {
        throw new UnsupportedOperationException();
    }
}
