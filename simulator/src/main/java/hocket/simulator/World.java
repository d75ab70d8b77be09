package hocket.simulator;

import hocket.core.Address;
import hocket.core.Core;
import hocket.core.Entry;
import hocket.core.Event;
import hocket.door.Door;
import hocket.door.Entrance;
import hocket.door.Telling;
import hocket.hub.Hub;
import hocket.hub.LocalSession;
import hocket.hub.OrderedLog;
import hocket.hub.Surroundings;
import hocket.line.LineDoor;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;

/**
 * One life of the server in a run: the real hub, core and doors, the fakes around them, the people,
 * and the checkers. It moves one thing at a time, on one thread.
 */
final class World {
    private static final int MOST_ROUNDS = 20_000;

    /** No more is ever under way to a client. */
    private static final int MOST_UNREAD = 1 << 20;

    /** How much at most comes from an IRC client at a time: lines are many, and mostly whole. */
    private static final int MOST_PIECES = 8;

    /** How many may come at once when it begins. */
    private static final int MOST_EARLY = 6;

    private static final List<Integer> KERNEL_ROOMS = List.of(64, 1024, 16 * 1024);

    /**
     * What a life of the server begins with.
     *
     * @param log that it goes on with
     * @param core the state at the log's end
     * @param epoch which life it is, from 1
     */
    record Past(SteppedLog log, Core core, int epoch) {}

    private final Dice dice;
    private final Ground ground;
    private final FakeClock clock;
    private final Guests guests = new Guests();
    private final Recorder recorder = new Recorder();
    private final Queue<Runnable> tasks = new ArrayDeque<>();
    private final Seams seams;
    private final SteppedLog log;
    private final Hub hub;
    private final Core core;
    private final IrcSide irc;
    private final Host host;
    private final Checks checks;
    private final int epoch;
    private boolean woken;
    private boolean resumed;

    World(Dice dice, Ground ground, Seams seams, Past past) {
        this.dice = dice;
        this.ground = ground;
        this.clock = ground.clock();
        this.seams = seams;
        this.log = past.log();
        this.core = past.core();
        this.epoch = past.epoch();
        this.irc = new IrcSide(dice.split(), core);
        this.hub =
                new Hub(
                        core,
                        seams.log().apply(tapped()),
                        ground.settings(),
                        new Surroundings(clock, () -> woken = true, tasks::add),
                        epoch);
        hub.observe(irc.network()::observe);
        this.host = new Host(dice.split(), new Phrasebook(dice.split(), ground.tokens()));
        host.comeIn(LocalSession.attach(hub, tasks::add, this::hostReceives));
        this.checks = new Checks(checkers());
    }

    private OrderedLog tapped() {
        return new TappedLog(seams.files().apply(log), this::committed);
    }

    private List<Checker> checkers() {
        FloorCheck floors = new FloorCheck();
        RuledUsers users = new RuledUsers();
        return List.of(
                ground.store(),
                floors,
                new DeliveryCheck(guests, host),
                new TellingCheck(guests, host),
                new ClosureCheck(guests, host, clock, ground.settings().idle().toNanos()),
                new QueueCheck(guests, host),
                new MeaningCheck(guests, host),
                new ReplyCheck(guests, floors),
                new LimitCheck(guests, ground.settings()),
                new RuleCheck(guests, host, users),
                new ChannelRuleCheck(users, recorder.state()),
                new NickCheck(users, recorder.state()),
                new StateCheck(recorder.state()),
                new SnapshotCheck(recorder, seams.snapshots()),
                new WireCheck(),
                new HearingCheck(guests, host),
                new LabelCheck(guests, clock),
                new PictureCheck(guests, core));
    }

    Guests guests() {
        return guests;
    }

    Host host() {
        return host;
    }

    Hub hub() {
        return hub;
    }

    /**
     * Goes on where the log ends: all who were there before are gone then.
     *
     * @param held what the log holds
     */
    void resume(List<Entry> held, Instant wallClock) {
        held.forEach(entry -> checks.replayed(entry, recorder.apply(entry)));
        RecoveryCheck.compare(core, recorder.state());
        hub.resume(wallClock, this::begins);
    }

    private void begins() {
        resumed = true;
        ground.store().begins(epoch);
    }

    /** True once who was there before is gone. */
    boolean isResumed() {
        return resumed;
    }

    /** The server is no more; its clients read what is still under way to them. */
    void die() {
        for (Guest guest : guests.all()) {
            guest.connection().serverDies();
            read(guest, guest.isUnframed() ? UnframedManner.REPLY : MOST_UNREAD);
        }
    }

    /** Mostly the desk is open before anybody comes. */
    void begin() {
        if (dice.percent(10)) {
            arrive();
        }
        host.openDesk();
        int early = ground.ircPercent() > 0 ? dice.between(0, MOST_EARLY) : 0;
        for (int count = 0; count < early; count++) {
            arrive();
        }
    }

    /** The host closes up, at last. */
    void end() {
        host.closeDesk();
        settle();
    }

    /** Nobody is left whom the end of the desk should have sent away. */
    void checkEmpty() {
        checkAtRest();
        for (Guest guest : guests.all()) {
            Violation.unless(!guest.connection().isOpen(), guest, " is still there");
        }
        int left = host.isGone() ? 0 : 1;
        Violation.unless(hub.sessions() == left, hub.sessions(), " sessions are left");
    }

    /** Somebody connects. */
    void arrive() {
        int number = guests.count();
        Address address = new Address(IrcSide.hostOf(number) + ":" + (10_000 + number));
        Manner manner = manner();
        int kernelRoom = manner instanceof UnframedManner ? 8192 : dice.pick(KERNEL_ROOMS);
        FakeConnection connection = new FakeConnection(dice.split(), clock, kernelRoom);
        Guest guest = new Guest(address, connection, manner);
        Door entrance =
                Entrance.open(LineDoor.of(address), () -> irc.open(number), clock.getAsLong());
        Door door =
                new TappedDoor(seams.door().apply(entrance), telling -> guestHears(guest, telling));
        guest.comeIn(hub.attach(door, connection), door);
        guests.add(guest);
        ground.trace().add("connects:", guest);
        if (manner instanceof IrcManner && dice.percent(80)) {
            act(guest);
        }
    }

    void act(Guest guest) {
        ground.trace().add("acts:", guest);
        guest.act();
    }

    void leave(Guest guest) {
        ground.trace().add("leaves:", guest);
        guest.leave();
    }

    void reset(Guest guest) {
        ground.trace().add("is cut off:", guest);
        guest.connection().clientResets();
    }

    /** The network carries some of what a guest sent. */
    void deliver(Guest guest) {
        if (guest.connection().hasNews()) {
            ground.trace().add("input from", guest);
            checks.guestIsHeard(guest);
            int times = guest.manner() instanceof IrcManner ? dice.between(1, MOST_PIECES) : 1;
            for (int time = 0; time < times; time++) {
                guest.connection().deliver();
            }
        }
    }

    /** A guest reads some of what has come. */
    void read(Guest guest, int most) {
        for (String text : guest.read(most)) {
            ground.trace().add(guest + " reads", text);
            checks.guestReads(guest, text);
            if (guest.manner() instanceof IrcManner) {
                ground.chronicle().coverage().read(HeardLine.of(IrcManner.withoutEnd(text)));
            }
        }
    }

    void commit(int most) {
        log.step(most);
    }

    /** The hub's thread does what others have handed to it. */
    void runTasks() {
        for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
            task.run();
        }
    }

    /** The hub takes a turn, if it has asked for one; false if it has not. */
    boolean turn() {
        boolean due = woken || hub.deadline() <= clock.getAsLong();
        if (due) {
            woken = false;
            boolean more = hub.turn();
            woken |= more;
            checks.stepped();
        }
        return due;
    }

    void pass(long nanos) {
        clock.advance(nanos);
    }

    void passTo(long moment) {
        clock.jumpTo(moment);
    }

    long now() {
        return clock.getAsLong();
    }

    /** Lets everything that is under way come to its end; time stands still but for the network. */
    void settle() {
        int rounds = 0;
        do {
            rounds++;
            Violation.unless(rounds < MOST_ROUNDS, "the hub does not come to rest");
        } while (move());
    }

    /** Everything has come to rest: what should have happened has happened. */
    void checkAtRest() {
        settle();
        checks.atRest();
        for (Guest guest : guests.all()) {
            if (guest.connection().isOpen()) {
                recorder.checkHeardAll(guest.id());
            }
        }
        if (!host.isGone()) {
            recorder.checkHeardAll(host.id());
        }
    }

    private boolean move() {
        boolean moved = !tasks.isEmpty() || log.isPending() || host.unread() > 0;
        runTasks();
        commit(Integer.MAX_VALUE);
        host.read(Integer.MAX_VALUE);
        for (Guest guest : guests.all()) {
            FakeConnection connection = guest.connection();
            moved |= connection.hasNews() || connection.readable() > 0;
            deliver(guest);
            read(guest, UnframedManner.REPLY);
        }
        return turn() || moved;
    }

    /** IRC clients do not even say that they are there any more. */
    void hush() {
        for (Guest guest : guests.all()) {
            if (guest.manner() instanceof IrcManner manner) {
                manner.fallAsleep();
            }
        }
    }

    private Manner manner() {
        if (dice.percent(ground.ircPercent())) {
            return new IrcManner(dice.split(), ground.tokens());
        }
        int kind = dice.below(100);
        Phrasebook phrases = new Phrasebook(dice.split(), ground.tokens());
        if (kind < 60) {
            return new FramedManner(dice.split(), phrases);
        }
        return kind < 93
                ? new UnframedManner(dice.split(), phrases)
                : new ForeignManner(dice.split());
    }

    private void committed(Entry entry) {
        ground.trace().add("commits", entry);
        boolean first = checks.committed(entry);
        List<Event> events = recorder.apply(entry);
        ground.chronicle().add(events);
        if (first) {
            checks.decided(entry, events);
        }
    }

    private void guestHears(Guest guest, Telling telling) {
        if (telling.stamp().isTransient()) {
            checks.relayed(guest, telling.event());
        } else {
            recorder.heard(guest.id(), telling.event());
        }
    }

    private void hostReceives(LocalSession.Message message) {
        host.receive(message);
        if (message instanceof LocalSession.Message.Heard(Event event, _)) {
            ground.trace().add("the host hears", event);
            if (event instanceof Event.GuestArrived arrived) {
                guests.arrived(arrived);
            }
            checks.hostHears(event);
            recorder.heard(host.id(), event);
        }
    }
}
