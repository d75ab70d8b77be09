package hocket.core;

/** Where, and as what member, somebody does something. */
record Standing(Channel channel, Member member) {
    User user() {
        return member.user();
    }

    Source source() {
        return member.user().source();
    }

    boolean isAtLeast(Rank rank) {
        return member.rank().isAtLeast(rank);
    }
}
