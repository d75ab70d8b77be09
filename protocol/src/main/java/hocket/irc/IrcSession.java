package hocket.irc;

import static java.nio.charset.StandardCharsets.UTF_8;

import hocket.core.Command;
import hocket.core.MessageCommand;
import hocket.core.Nick;
import hocket.core.Origin;
import hocket.core.SessionId;
import hocket.core.State;
import hocket.core.User;
import hocket.core.UserMode;
import hocket.door.Actions;
import hocket.door.Slice;
import hocket.door.Stamp;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One IRC client as handlers see it: who it is, what it has asked for, and the ways to answer it.
 *
 * <p>Answers keep the order of what the client sent: what is written while commands are under way
 * waits for them. While a labelled command is handled, its answers are gathered and leave together
 * (IRCv3 labeled-response).
 */
final class IrcSession {
    /** The longest label, in bytes (IRCv3 labeled-response). */
    private static final int LONGEST_LABEL = 64;

    private final IrcNetwork network;
    private final Origin origin;
    private final Actions actions;
    private final Labels labels;
    private final Pace pace = new Pace();
    private final EnumSet<Capability> capabilities = EnumSet.noneOf(Capability.class);
    private final EnumSet<UserMode> modes = EnumSet.noneOf(UserMode.class);
    private @Nullable Registration registration = new Registration();
    private @Nullable List<IrcMessage> postponed;
    private @Nullable Multiline multiline;
    private @Nullable Departure departure;
    private @Nullable Nick nick;
    private IrcFormat format;
    private int capVersion;
    private long batches;
    private long lastSubmitted;
    private long now;
    private int failedLogIns;
    private int awaited;
    private boolean closing;

    IrcSession(IrcNetwork network, Origin origin, Actions actions) {
        this.network = network;
        this.origin = origin;
        this.actions = actions;
        this.labels = new Labels(actions);
        this.format = network.formats().of(capabilities);
    }

    IrcNetwork network() {
        return network;
    }

    State state() {
        return network.state();
    }

    Origin origin() {
        return origin;
    }

    SessionId id() {
        return actions.session();
    }

    /** The user that it is, as of the last applied entry. */
    Optional<User> user() {
        return state().user(id());
    }

    /** True if it is an operator of the network, as of the last applied entry. */
    boolean isOperator() {
        return user().filter(user -> user.has(UserMode.OPERATOR)).isPresent();
    }

    boolean has(Capability capability) {
        return capabilities.contains(capability);
    }

    /** The capabilities that it has, in their order. */
    Set<Capability> capabilities() {
        return EnumSet.copyOf(capabilities);
    }

    /** It has these capabilities from now on, and no others. */
    void use(Set<Capability> others) {
        capabilities.clear();
        capabilities.addAll(others);
        format = network.formats().of(capabilities);
    }

    /** How events look to it. */
    IrcFormat format() {
        return format;
    }

    /** The highest version of capability negotiation that it has named; 0 if none. */
    int capVersion() {
        return capVersion;
    }

    void sawCapVersion(int version) {
        capVersion = Math.max(capVersion, version);
    }

    /** Its registration, as long as it goes on. */
    Optional<Registration> registration() {
        return Optional.ofNullable(registration);
    }

    boolean isRegistered() {
        return registration == null;
    }

    /** True while the core has been asked to make it a user and has not answered. */
    boolean isRegistrationUnderWay() {
        return registration != null && registration.isUnderWay();
    }

    /** True while what it sends has to wait. */
    boolean isPostponing() {
        return awaited > 0 || isRegistrationUnderWay();
    }

    /**
     * Keeps a message that came too early to be handled. That are few: the door gets no more bytes
     * until they are handled.
     */
    void postpone(IrcMessage message) {
        List<IrcMessage> waiting = postponed == null ? new ArrayList<>() : postponed;
        postponed = waiting;
        waiting.add(message);
    }

    /** Takes the messages that were kept. */
    List<IrcMessage> takePostponed() {
        List<IrcMessage> taken = postponed == null ? List.of() : postponed;
        postponed = null;
        return taken;
    }

    /** It is a user now, of that nick. */
    void registered(Nick as) {
        registration = null;
        nick = as;
    }

    /** It has one more mode, or one less. */
    void changed(UserMode mode, boolean on) {
        if (on ? modes.add(mode) : modes.remove(mode)) {
            network.census().changed(mode, on);
        }
    }

    /** It is to be counted no more. */
    void leaveCensus() {
        EnumSet.copyOf(modes).forEach(mode -> changed(mode, false));
        if (registration != null) {
            network.census().registeredOrGone();
        }
    }

    /** It goes by another nick now. */
    void renamed(Nick to) {
        nick = to;
    }

    /** The nick in its numerics: its own, or {@code *} before it has one. */
    String nick() {
        return nick == null ? "*" : nick.value();
    }

    /**
     * Answers with a numeric: its parameters, then its wording if it has one. It is addressed to
     * the nick that the client has when the answer's turn comes.
     */
    void reply(Numeric numeric, Object... parameters) {
        List<String> words = Stream.of(parameters).map(Object::toString).toList();
        answer(() -> send(line(numeric, words)));
    }

    private IrcLine line(Numeric numeric, List<String> words) {
        IrcLine line = IrcLine.from(network.name(), numeric.code()).with(nick());
        String wording = numeric.wording().orElse("");
        boolean endsFreely = numeric.wording().isPresent() && wording.isEmpty() && !words.isEmpty();
        words.subList(0, endsFreely ? words.size() - 1 : words.size()).forEach(line::with);
        if (endsFreely) {
            return line.last(words.getLast());
        }
        return wording.isEmpty() ? line : line.last(wording);
    }

    /** Says something that has no numeric. */
    void notice(String text) {
        send(IrcLine.from(network.name(), "NOTICE").with(nick()).last("*** " + text));
    }

    /** Answers with a line that is already built. */
    void send(IrcLine line) {
        send(line, "");
    }

    /** The same, with tags before it: {@code @...} and a space. */
    void send(IrcLine line, String tags) {
        write(Slice.of(line.bytes(tags)));
    }

    /** Answers with lines that are already encoded. */
    void write(Slice slice) {
        if (slice.length() > 0) {
            labels.write(slice);
        }
    }

    /** A name for a batch that is its own (IRCv3 batch). */
    String newBatch() {
        batches++;
        return "B" + Long.toString(batches, 36);
    }

    /** Asks the core. What comes of it is heard as events. */
    void submit(Command command) {
        lastSubmitted = actions.submit(command);
        labels.submitted(lastSubmitted);
    }

    /** The number of the last command that it has asked for; 0 if none. */
    long lastSubmitted() {
        return lastSubmitted;
    }

    /**
     * Answers a question from the state: at once, or when the session's commands under way are
     * applied. Handlers of questions do all they do in here.
     */
    void answer(Runnable answer) {
        actions.whenApplied(continued(answer));
    }

    /**
     * Asks for what depends on the state: when the session's commands under way are applied. What
     * the client sends meanwhile is handled after that, so that all keeps its order.
     */
    void inTurn(Runnable asking) {
        Runnable continued = continued(asking);
        awaited++;
        actions.whenApplied(() -> {
            awaited--;
            continued.run();
            Dispatch.resume(this);
        });
    }

    /**
     * Does work that takes long on another thread; {@code then} gets its result and answers. What
     * the client sends meanwhile is handled after that.
     *
     * @param work touches nothing of the session
     */
    <T> void offload(Supplier<T> work, Consumer<T> then) {
        Consumer<T> continued = labels.continued(then);
        awaited++;
        actions.offload(
                work,
                result -> {
                    awaited--;
                    continued.accept(result);
                    Dispatch.resume(this);
                });
    }

    /** Passes a transient message on. */
    void relay(MessageCommand.Tag tag) {
        answer(() -> actions.relay(tag));
    }

    /** Handles a message; if it is labelled, what comes of it leaves as one answer. */
    void handle(IrcMessage message, Runnable handler) {
        handle(message.tag("label").orElse(""), handler);
    }

    /** Handles what came with that label; none if it is empty. */
    void handle(String label, Runnable handler) {
        if (isLabel(label)) {
            labels.handle(new LabelledAnswer(label, network.name()), handler);
        } else {
            handler.run();
        }
    }

    private boolean isLabel(String label) {
        return has(Capability.LABELED_RESPONSE)
                && has(Capability.BATCH)
                && !label.isEmpty()
                && label.getBytes(UTF_8).length <= LONGEST_LABEL;
    }

    /** Something that is postponed and belongs to the answer that is made now. */
    Runnable continued(Runnable postponed) {
        return labels.continued(postponed);
    }

    /** Hears an event of its own command; what is written meanwhile is part of its answer. */
    void hearOwn(Stamp stamp, Runnable event) {
        labels.hear(stamp.sequence(), event);
    }

    /** Does something that belongs to no answer. */
    void aside(Runnable action) {
        labels.aside(action);
    }

    /** All events of its own command of that number have been heard. */
    void applied(long sequence) {
        labels.applied(sequence);
    }

    /** How it leaves. */
    Departure departure() {
        if (departure == null) {
            departure = new Departure(this);
        }
        return departure;
    }

    /** True if it is to be told nothing more but what is owed. */
    boolean isClosing() {
        return closing;
    }

    void beginToClose() {
        closing = true;
    }

    /** True if an event comes from its own command. */
    boolean isOwn(Stamp stamp) {
        SessionId by = stamp.session();
        return by.number() == id().number() && by.equals(id());
    }

    /** It has sent something, or something was done for it, that counts for so much. */
    void spend(int cost) {
        pace.spend(cost, network.settings().limits(), now);
    }

    /** Until when it has sent enough; in the past if it has not. */
    long pausedUntil() {
        return pace.pausedUntil();
    }

    /** The time, as its door was told last. */
    long now() {
        return now;
    }

    void now(long time) {
        now = time;
    }

    /** The messages of several lines that it sends. */
    Multiline multiline() {
        if (multiline == null) {
            multiline = new Multiline(this);
        }
        return multiline;
    }

    /** True if a message is a line of one of several, and was taken as such. */
    boolean isInBatch(IrcMessage message) {
        return has(Capability.MULTILINE)
                && message.tag("batch").isPresent()
                && multiline().takes(message);
    }

    /** True if a message says that it is a line of one of several that the session has begun. */
    boolean isInBegunBatch(IrcMessage message) {
        return multiline != null && multiline.expects(message);
    }

    /** When it is to be woken for what it has left open. */
    long batchDeadline() {
        return multiline == null ? Long.MAX_VALUE : multiline.deadline();
    }

    /** It has not become an operator of the network, again; says how often that was. */
    int failedToLogIn() {
        failedLogIns++;
        return failedLogIns;
    }

    /** What else the hub can do for the session. */
    Actions actions() {
        return actions;
    }
}
