package hocket.log;

import hocket.core.ChannelName;
import hocket.core.KeptMessage;
import hocket.core.PastUser;
import hocket.core.SessionId;
import hocket.core.User;
import hocket.core.snapshot.UserSnapshot;
import hocket.core.snapshot.UserSnapshot.Mood;
import hocket.core.snapshot.UserSnapshot.Person;
import hocket.core.snapshot.UserSnapshot.Ties;
import hocket.core.snapshot.UsersSnapshot;

/** The users of a snapshot, as bytes. */
final class UserStateCodec {
    private static final Code<User.Kind> KIND =
            new Code<>(User.Kind.class, User.Kind.MEMBER, User.Kind.HOST, User.Kind.GUEST);

    private UserStateCodec() {}

    static void write(FieldWriter out, UsersSnapshot users) {
        out.list(users.present(), UserStateCodec::write)
                .list(users.barred(), StateValueCodec::write)
                .list(users.past(), UserStateCodec::write);
    }

    static UsersSnapshot users(FieldReader in) throws UnreadableCommandException {
        return new UsersSnapshot(
                in.list(UserStateCodec::user),
                in.list(StateValueCodec::session),
                in.list(UserStateCodec::pastUser));
    }

    private static void write(FieldWriter out, UserSnapshot user) {
        out.part(part ->
                part.part(fields -> write(fields, user.person()))
                        .part(fields -> write(fields, user.mood()))
                        .part(fields -> write(fields, user.ties()))
                        .list(user.sent(), UserStateCodec::write));
    }

    private static UserSnapshot user(FieldReader from) throws UnreadableCommandException {
        FieldReader in = from.part();
        return new UserSnapshot(
                person(in.part()),
                mood(in.part()),
                ties(in.part()),
                in.list(UserStateCodec::message));
    }

    private static void write(FieldWriter out, Person person) {
        StateValueCodec.write(out, person.session());
        KIND.write(out, person.kind());
        StateValueCodec.write(out, person.source());
        ValueCodec.write(out, person.address());
        StateValueCodec.write(out.text(person.realName().value()), person.since());
    }

    private static Person person(FieldReader in) throws UnreadableCommandException {
        return new Person(
                StateValueCodec.session(in),
                KIND.read(in),
                StateValueCodec.source(in),
                ValueCodec.ipAddress(in),
                ValueCodec.remark(in),
                StateValueCodec.instant(in));
    }

    private static void write(FieldWriter out, Mood mood) {
        out.list(mood.modes(), UserCodec.MODES::write)
                .optional(mood.away(), StateValueCodec::write)
                .optional(mood.operator(), StateValueCodec::write);
        StateValueCodec.write(out, mood.spoke());
    }

    private static Mood mood(FieldReader in) throws UnreadableCommandException {
        return new Mood(
                in.list(UserCodec.MODES::read),
                in.optional(ValueCodec::remark),
                in.optional(ValueCodec::remark),
                StateValueCodec.instant(in));
    }

    private static void write(FieldWriter out, Ties ties) {
        out.list(ties.channels(), UserStateCodec::write)
                .list(ties.invitations(), UserStateCodec::write)
                .list(ties.friends(), StateValueCodec::write)
                .list(ties.announced(), StateValueCodec::write);
    }

    private static Ties ties(FieldReader in) throws UnreadableCommandException {
        return new Ties(
                in.list(ValueCodec::channel),
                in.list(ValueCodec::channel),
                in.list(StateValueCodec::session),
                in.list(StateValueCodec::session));
    }

    private static void write(FieldWriter out, ChannelName name) {
        out.text(name.value());
    }

    private static void write(FieldWriter out, KeptMessage<SessionId> message) {
        StateValueCodec.write(out, message, StateValueCodec::write);
    }

    private static KeptMessage<SessionId> message(FieldReader in)
            throws UnreadableCommandException {
        return StateValueCodec.message(in, StateValueCodec::session);
    }

    private static void write(FieldWriter out, PastUser user) {
        out.part(part -> {
            StateValueCodec.write(part, user.who());
            StateValueCodec.write(part.text(user.realName().value()), user.at());
        });
    }

    private static PastUser pastUser(FieldReader from) throws UnreadableCommandException {
        FieldReader in = from.part();
        return new PastUser(
                StateValueCodec.source(in), ValueCodec.remark(in), StateValueCodec.instant(in));
    }
}
