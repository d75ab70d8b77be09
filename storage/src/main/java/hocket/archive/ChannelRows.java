package hocket.archive;

import hocket.core.ChannelEvent;
import hocket.core.ChannelName;
import hocket.core.Nick;
import hocket.core.Remark;
import hocket.core.Source;
import hocket.core.UserEvent;
import java.util.List;
import java.util.Optional;

/**
 * What happens in a channel as rows, and back: under the channel's present name, and what becomes
 * of a user as an event of this one channel. What not all members hear is not kept, nor what goes
 * without a channel's name.
 */
final class ChannelRows {
    private ChannelRows() {}

    static Optional<Row> write(ChannelEvent event) {
        return switch (event) {
            case ChannelEvent.Joined joined ->
                    row(ItemKind.JOIN, joined.who(), Remark.NONE, details(joined));
            case ChannelEvent.Parted parted ->
                    row(ItemKind.PART, parted.who(), parted.reason(), "");
            case ChannelEvent.Kicked kicked ->
                    row(ItemKind.KICK, kicked.who(), kicked.reason(), details(kicked));
            case ChannelEvent.TopicChanged changed ->
                    row(ItemKind.TOPIC, changed.who(), changed.topic(), "");
            case ChannelEvent.Renamed renamed ->
                    row(ItemKind.RENAME, renamed.who(), renamed.reason(), details(renamed));
            case ChannelEvent.ModesChanged changed ->
                    row(ItemKind.MODE, changed.who(), Remark.NONE, details(changed));
            case ChannelEvent.Forwarded _,
                    ChannelEvent.Invited _,
                    ChannelEvent.Knocked _,
                    ChannelEvent.ModeRefused _ ->
                    Optional.empty();
        };
    }

    static Optional<Row> write(UserEvent event) {
        return switch (event) {
            case UserEvent.NickChanged changed ->
                    row(ItemKind.NICK, changed.who(), new Remark(changed.nick().value()), "");
            case UserEvent.Left left -> row(ItemKind.QUIT, left.who(), left.reason(), "");
            case UserEvent.Registered _,
                    UserEvent.WentAway _,
                    UserEvent.CameBack _,
                    UserEvent.RealNameChanged _,
                    UserEvent.HostChanged _,
                    UserEvent.UserModeChanged _,
                    UserEvent.AcceptChanged _ ->
                    Optional.empty();
        };
    }

    private static Optional<Row> row(ItemKind kind, Source who, Remark text, String details) {
        return Optional.of(new Row(kind, who.toString(), text.value(), details));
    }

    private static String details(ChannelEvent.Joined joined) {
        return new DetailsWriter()
                .text("name", joined.realName().value())
                .flag("founded", joined.founded())
                .written();
    }

    private static String details(ChannelEvent.Kicked kicked) {
        return new DetailsWriter().text("target", kicked.target().value()).written();
    }

    private static String details(ChannelEvent.Renamed renamed) {
        return new DetailsWriter()
                .text("from", renamed.channel().value())
                .text("to", renamed.to().value())
                .written();
    }

    private static String details(ChannelEvent.ModesChanged changed) {
        List<List<String>> changes = changed.changes().stream().map(ModeRows::write).toList();
        return new DetailsWriter().lists("changes", changes).written();
    }

    static ChannelEvent.Joined readJoined(Row row, ChannelName channel) {
        Details details = Details.read(row.details());
        Remark realName = new Remark(details.text("name"));
        return new ChannelEvent.Joined(
                List.of(), channel, Sources.read(row.who()), realName, details.flag("founded"));
    }

    static ChannelEvent.Parted readParted(Row row, ChannelName channel) {
        return new ChannelEvent.Parted(
                List.of(), channel, Sources.read(row.who()), new Remark(row.text()));
    }

    static ChannelEvent.Kicked readKicked(Row row, ChannelName channel) {
        Nick target = new Nick(Details.read(row.details()).text("target"));
        return new ChannelEvent.Kicked(
                List.of(), channel, Sources.read(row.who()), target, new Remark(row.text()));
    }

    static ChannelEvent.TopicChanged readTopic(Row row, ChannelName channel) {
        return new ChannelEvent.TopicChanged(
                List.of(), channel, Sources.read(row.who()), new Remark(row.text()));
    }

    static ChannelEvent.Renamed readRenamed(Row row) {
        Details details = Details.read(row.details());
        return new ChannelEvent.Renamed(
                List.of(),
                new ChannelName(details.text("from")),
                Sources.read(row.who()),
                new ChannelName(details.text("to")),
                new Remark(row.text()));
    }

    static ChannelEvent.ModesChanged readModes(Row row, ChannelName channel) {
        return new ChannelEvent.ModesChanged(
                List.of(),
                channel,
                Sources.read(row.who()),
                Details.read(row.details()).lists("changes").stream().map(ModeRows::read).toList());
    }

    static UserEvent.NickChanged readNick(Row row, ChannelName channel) {
        return new UserEvent.NickChanged(
                List.of(), Sources.read(row.who()), new Nick(row.text()), List.of(channel));
    }

    static UserEvent.Left readLeft(Row row, ChannelName channel) {
        return new UserEvent.Left(
                List.of(), Sources.read(row.who()), new Remark(row.text()), List.of(channel));
    }
}
