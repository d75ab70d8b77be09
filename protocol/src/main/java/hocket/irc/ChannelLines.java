package hocket.irc;

import hocket.core.ChannelEvent;
import hocket.core.ChannelName;
import hocket.core.ModeChange;
import hocket.core.PlainText;
import hocket.core.Source;
import hocket.door.Stamp;
import java.util.Set;

/** How what happens in channels looks: JOIN, PART, KICK, TOPIC, INVITE, RENAME and MODE. */
final class ChannelLines {
    /** What a line of modes has besides the source, the channel and the modes. */
    private static final int AROUND = ": MODE  \r\n".length();

    private final EventTags tags;
    private final boolean showsRealNames;
    private final boolean showsRenaming;

    ChannelLines(Set<Capability> capabilities, EventTags tags) {
        this.tags = tags;
        this.showsRealNames = capabilities.contains(Capability.EXTENDED_JOIN);
        this.showsRenaming = capabilities.contains(Capability.CHANNEL_RENAME);
    }

    void put(ChannelEvent event, Stamp stamp, LineBytes out) {
        switch (event) {
            case ChannelEvent.Joined joined -> joined(joined, stamp, out);
            case ChannelEvent.Parted parted -> parted(parted, stamp, out);
            case ChannelEvent.Kicked kicked -> kicked(kicked, stamp, out);
            case ChannelEvent.TopicChanged changed ->
                    begin(changed.who(), "TOPIC", changed.channel(), stamp, out)
                            .last(changed.topic().value())
                            .end();
            case ChannelEvent.Invited invited ->
                    tags.time(stamp, out)
                            .from(invited.who())
                            .with("INVITE")
                            .with(invited.targetNick().value())
                            .with(invited.channel().value())
                            .end();
            case ChannelEvent.Renamed renamed -> renamed(renamed, stamp, out);
            case ChannelEvent.ModesChanged changed -> modes(changed, stamp, out);
            case ChannelEvent.Forwarded _, ChannelEvent.Knocked _, ChannelEvent.ModeRefused _ -> {}
        }
    }

    /** Nobody has an account, which is shown as a star (IRCv3 extended-join). */
    private void joined(ChannelEvent.Joined joined, Stamp stamp, LineBytes out) {
        begin(joined.who(), "JOIN", joined.channel(), stamp, out);
        if (showsRealNames) {
            out.with("*").last(joined.realName().value());
        }
        out.end();
    }

    private void parted(ChannelEvent.Parted parted, Stamp stamp, LineBytes out) {
        begin(parted.who(), "PART", parted.channel(), stamp, out);
        if (!parted.reason().isEmpty()) {
            out.last(parted.reason().value());
        }
        out.end();
    }

    /** Where no reason was given, the name of who did it stands for one, as is the custom. */
    private void kicked(ChannelEvent.Kicked kicked, Stamp stamp, LineBytes out) {
        String reason =
                kicked.reason().isEmpty() ? kicked.who().nick().value() : kicked.reason().value();
        begin(kicked.who(), "KICK", kicked.channel(), stamp, out)
                .with(kicked.target().value())
                .last(reason)
                .end();
    }

    private void renamed(ChannelEvent.Renamed renamed, Stamp stamp, LineBytes out) {
        if (showsRenaming) {
            begin(renamed.who(), "RENAME", renamed.channel(), stamp, out)
                    .with(renamed.to().value())
                    .last(renamed.reason().value())
                    .end();
        }
    }

    /** As few lines as hold all the changes; the first bears what names the event. */
    private void modes(ChannelEvent.ModesChanged changed, Stamp stamp, LineBytes out) {
        int room = room(changed.who(), changed.channel());
        tags.named(stamp, out);
        ModeText text = new ModeText();
        for (ModeChange each : changed.changes()) {
            ModeText.Change change = ModeText.Change.of(each);
            if (!text.hasRoomFor(change, room)) {
                modes(changed, text, out);
                tags.time(stamp, out);
                text = new ModeText();
            }
            text.add(change);
        }
        modes(changed, text, out);
    }

    private static void modes(ChannelEvent.ModesChanged changed, ModeText text, LineBytes out) {
        begin(changed.who(), "MODE", changed.channel(), out).with(text.toString()).end();
    }

    private static int room(Source who, ChannelName channel) {
        int taken = PlainText.utf8Length(who.toString()) + PlainText.utf8Length(channel.value());
        return IrcLine.LONGEST - AROUND - taken;
    }

    private LineBytes begin(
            Source who, String command, ChannelName channel, Stamp stamp, LineBytes out) {
        return begin(who, command, channel, tags.named(stamp, out));
    }

    private static LineBytes begin(Source who, String command, ChannelName channel, LineBytes out) {
        return out.from(who).with(command).with(channel.value());
    }
}
