package hocket.log;

import hocket.core.ChannelName;
import hocket.core.KeptMessage;
import hocket.core.ListedMask;
import hocket.core.Rank;
import hocket.core.Topic;
import hocket.core.snapshot.ChannelSnapshot;
import hocket.core.snapshot.ChannelSnapshot.Masks;
import hocket.core.snapshot.ChannelSnapshot.Member;
import hocket.core.snapshot.ChannelSnapshot.Modes;
import hocket.core.snapshot.ChannelSnapshot.People;

/** The channels of a snapshot, as bytes. */
final class ChannelStateCodec {
    private ChannelStateCodec() {}

    static void write(FieldWriter out, ChannelSnapshot channel) {
        out.part(part -> {
            StateValueCodec.write(part.text(channel.name().value()), channel.founded());
            part.optional(channel.topic(), ChannelStateCodec::write)
                    .part(fields -> write(fields, channel.modes()))
                    .part(fields -> write(fields, channel.people()))
                    .list(channel.said(), ChannelStateCodec::write);
        });
    }

    static ChannelSnapshot channel(FieldReader from) throws UnreadableCommandException {
        FieldReader in = from.part();
        return new ChannelSnapshot(
                ValueCodec.channel(in),
                StateValueCodec.instant(in),
                in.optional(ChannelStateCodec::topic),
                modes(in.part()),
                people(in.part()),
                in.list(ChannelStateCodec::message));
    }

    private static void write(FieldWriter out, Topic topic) {
        out.part(part -> {
            StateValueCodec.write(part.text(topic.text().value()), topic.by());
            StateValueCodec.write(part, topic.at());
        });
    }

    private static Topic topic(FieldReader from) throws UnreadableCommandException {
        FieldReader in = from.part();
        return new Topic(
                ValueCodec.remark(in), StateValueCodec.source(in), StateValueCodec.instant(in));
    }

    private static void write(FieldWriter out, Modes modes) {
        out.list(modes.flags(), ModeCodec.FLAGS::write)
                .optional(modes.key(), StateValueCodec::write)
                .number(modes.limit())
                .optional(modes.forward(), ChannelStateCodec::write)
                .list(modes.lists(), ChannelStateCodec::write);
    }

    private static Modes modes(FieldReader in) throws UnreadableCommandException {
        return new Modes(
                in.list(ModeCodec.FLAGS::read),
                in.optional(ValueCodec::remark),
                in.smallNumber(),
                in.optional(ValueCodec::channel),
                in.list(ChannelStateCodec::masks));
    }

    private static void write(FieldWriter out, ChannelName name) {
        out.text(name.value());
    }

    private static void write(FieldWriter out, Masks masks) {
        ModeCodec.LISTS.write(out, masks.list());
        out.list(masks.masks(), ChannelStateCodec::write);
    }

    private static Masks masks(FieldReader in) throws UnreadableCommandException {
        return new Masks(ModeCodec.LISTS.read(in), in.list(ChannelStateCodec::listed));
    }

    private static void write(FieldWriter out, ListedMask listed) {
        out.part(part -> {
            StateValueCodec.write(part.text(listed.mask().value()), listed.by());
            StateValueCodec.write(part, listed.at());
        });
    }

    private static ListedMask listed(FieldReader from) throws UnreadableCommandException {
        FieldReader in = from.part();
        return new ListedMask(
                ValueCodec.mask(in), StateValueCodec.source(in), StateValueCodec.instant(in));
    }

    private static void write(FieldWriter out, People people) {
        out.list(people.members(), ChannelStateCodec::write)
                .list(people.invited(), StateValueCodec::write)
                .list(people.knocking(), StateValueCodec::write);
    }

    private static People people(FieldReader in) throws UnreadableCommandException {
        return new People(
                in.list(ChannelStateCodec::member),
                in.list(StateValueCodec::session),
                in.list(StateValueCodec::session));
    }

    private static void write(FieldWriter out, Member member) {
        out.part(part -> {
            StateValueCodec.write(part, member.session());
            part.list(member.ranks(), ValueCodec.RANK::write);
        });
    }

    private static Member member(FieldReader from) throws UnreadableCommandException {
        FieldReader in = from.part();
        return new Member(StateValueCodec.session(in), in.list(ValueCodec.RANK::read));
    }

    private static void write(FieldWriter out, KeptMessage<Rank> message) {
        StateValueCodec.write(out, message, ValueCodec.RANK::write);
    }

    private static KeptMessage<Rank> message(FieldReader in) throws UnreadableCommandException {
        return StateValueCodec.message(in, ValueCodec.RANK::read);
    }
}
