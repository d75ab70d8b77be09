package hocket.irc;

import hocket.core.Channel;
import hocket.core.ChannelFlag;
import hocket.core.ChannelName;
import hocket.core.Member;
import hocket.core.Nick;
import hocket.core.Rank;
import hocket.core.User;
import hocket.history.History;
import hocket.history.PageQuery;
import hocket.history.Place;
import hocket.history.TargetsQuery;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * CHATHISTORY: what was said before (IRCv3 draft/chathistory), for who has asked for that
 * capability.
 *
 * <p>Who may read what is looked up in the state, in the order of what the client sent. Reading and
 * encoding is done on another thread; what the client sends meanwhile waits, so that one client has
 * one question under way.
 */
final class HistoryHandlers {
    static final String COMMAND = "CHATHISTORY";

    private static final System.Logger LOG = System.getLogger(HistoryHandlers.class.getName());

    static final List<IrcCommand> COMMANDS =
            List.of(IrcCommand.registered(COMMAND, 0, HistoryHandlers::chathistory));

    /** Reads, and words what was read; away from the hub's thread. */
    private interface Reading {
        Playback.Told read(History history) throws IOException;
    }

    private HistoryHandlers() {}

    private static void chathistory(IrcMessage message, IrcSession session) {
        if (!session.has(Capability.CHATHISTORY)) {
            session.reply(Numeric.ERR_UNKNOWNCOMMAND, message.command());
            return;
        }
        try {
            HistoryRequest request = HistoryParameters.parse(message.parameters());
            session.inTurn(() -> ask(request, session));
        } catch (HistoryFailure failure) {
            failure.tell(session);
        }
    }

    private static void ask(HistoryRequest request, IrcSession session) {
        switch (request) {
            case HistoryRequest.Page page ->
                    place(page.asked().target(), session)
                            .ifPresentOrElse(
                                    place -> ask(page, place, session),
                                    () -> HistoryFailure.invalidTarget(page.asked()).tell(session));
            case HistoryRequest.Targets targets -> ask(targets, session);
        }
    }

    /** Where it asks about; nothing if there is no such place, or it may not read there. */
    private static Optional<Place> place(String target, IrcSession session) {
        if (Target.isChannelName(target)) {
            return ChannelName.parse(target)
                    .flatMap(session.state()::channel)
                    .flatMap(channel ->
                            channel.member(session.id()).map(member -> in(channel, member)));
        }
        return Nick.parse(target).map(Place.WithUser::new);
    }

    private static Place in(Channel channel, Member member) {
        return new Place.InChannel(channel.name(), member.rank());
    }

    private static void ask(HistoryRequest.Page page, Place place, IrcSession session) {
        boolean events = session.has(Capability.EVENT_PLAYBACK) && seesMembers(place, session);
        long upTo = session.state().index();
        PageQuery query = new PageQuery(session.id(), place, page.span(), events, upTo);
        Playback playback = Playback.of(place, session);
        read(page.asked(), history -> playback.read(query, history), session);
    }

    /** In an auditorium members without a rank do not see each other come and go, then or now. */
    private static boolean seesMembers(Place place, IrcSession session) {
        return switch (place) {
            case Place.InChannel(ChannelName name, Rank rank) ->
                    rank != Rank.NONE
                            || session.state()
                                    .channel(name)
                                    .filter(channel -> channel.has(ChannelFlag.AUDITORIUM))
                                    .isEmpty();
            case Place.WithUser _ -> true;
        };
    }

    private static void ask(HistoryRequest.Targets targets, IrcSession session) {
        TargetsQuery query =
                new TargetsQuery(
                        session.id(),
                        channels(session),
                        targets.from(),
                        targets.to(),
                        targets.most(),
                        session.state().index());
        HistoryTargets answer = HistoryTargets.of(session);
        read(targets.asked(), history -> answer.tell(history.targets(query)), session);
    }

    private static List<ChannelName> channels(IrcSession session) {
        return session.user().stream()
                .map(User::channels)
                .flatMap(channels -> channels.stream().map(Channel::name))
                .toList();
    }

    private static void read(HistoryRequest.Asked asked, Reading reading, IrcSession session) {
        History history = session.network().history();
        Supplier<Optional<Playback.Told>> work = () -> attempt(reading, history);
        session.offload(
                work,
                told ->
                        told.ifPresentOrElse(
                                found -> tell(found, session),
                                () -> HistoryFailure.unreadable(asked).tell(session)));
    }

    /**
     * Why it cannot be read is for whoever keeps the history to say; its readers are told that.
     * What is read may be as old as the history: if it cannot be worded, that ends no server, which
     * would only be asked again after its next start.
     */
    private static Optional<Playback.Told> attempt(Reading reading, History history) {
        try {
            return Optional.of(reading.read(history));
        } catch (IOException unreadable) {
            return Optional.empty();
        } catch (RuntimeException defect) {
            LOG.log(System.Logger.Level.ERROR, "a page of the history cannot be worded", defect);
            return Optional.empty();
        }
    }

    private static void tell(Playback.Told told, IrcSession session) {
        session.spend(Pace.costOfAnswer(0, told.count()));
        session.write(told.lines());
    }
}
