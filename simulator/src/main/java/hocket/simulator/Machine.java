package hocket.simulator;

import hocket.core.Core;
import hocket.core.Entry;
import hocket.log.Disk;
import hocket.log.Durability;
import hocket.log.LogReader;
import hocket.log.LogSettings;
import hocket.log.Recovery;
import hocket.log.Space;
import hocket.log.simulated.FakeDisk;
import hocket.projection.Following;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The machine that the server runs on: its disk, its clocks, and the lives of the server, one after
 * the other. In some runs there is no disk: the log is a {@link FakeLog}, and the server lives on.
 */
final class Machine {
    private static final int DISK_PERCENT = 50;
    private static final int MOST_ROUNDS = 100;

    /** What is said of torn tails and broken disks: here they are no news. */
    private static final Logger LOUD = Logger.getLogger("hocket");

    static {
        LOUD.setLevel(Level.OFF);
    }

    private final Dice dice;
    private final Seams seams;
    private final Ground ground;
    private final WallClock wall;
    private final FakeDisk disk = new FakeDisk();
    private final LogSettings settings;
    private final SimulatedHistory history = new SimulatedHistory();
    private Optional<KeptLog> log = Optional.empty();
    private Optional<Following> following = Optional.empty();
    private World world;

    Machine(Dice dice, Seams seams) {
        this.dice = dice;
        this.seams = seams;
        this.ground = new Ground(dice.split());
        this.wall = new WallClock(ground.clock());
        this.settings = settings(dice);
        this.world = dice.percent(DISK_PERCENT) ? start(Optional.empty()) : withoutDisk();
    }

    /** Small segments, so that there are many, and limits that are met. */
    private static LogSettings settings(Dice dice) {
        return new LogSettings(
                dice.pick(List.of(Durability.values())),
                dice.pick(List.of(2048, 16 * 1024)),
                1 << 17,
                dice.pick(List.of(20, 65_536)),
                1 << 24,
                Space.Reserve.standard());
    }

    /** The server is started for the first time. */
    void begin() {
        if (log.isPresent()) {
            comeBack();
        }
        if (log.isEmpty() || world.isResumed()) {
            world.begin();
        } else {
            restart();
        }
    }

    /** The server as it lives now. */
    World world() {
        return world;
    }

    Ground ground() {
        return ground;
    }

    /** The server dies, or the whole machine, and starts again. Without a disk it does not die. */
    void crash() {
        log.ifPresent(_ -> restart());
    }

    /** One of the next operations of the disk will fail. */
    void spoilDisk() {
        if (log.isPresent()) {
            disk.failAt(dice.between(1, 8), dice.pick(List.of(FakeDisk.Fault.values())));
        }
    }

    /** What follows the log does a little. */
    void follow(int steps) {
        for (int step = 0; step < steps; step++) {
            following.ifPresent(Following::step);
        }
    }

    /** Somebody sets the clock. */
    void setClock() {
        wall.jump(dice);
    }

    /** A server whose log has failed ends itself. */
    void look() {
        if (log.flatMap(KeptLog::failed).isPresent()) {
            ground.trace().add("the disk fails:", log);
            restart();
        }
    }

    /** Lets the disk be as it should, so that all comes to rest. */
    void mend() {
        disk.failAt(Integer.MAX_VALUE, FakeDisk.Fault.ERROR);
        look();
    }

    private World withoutDisk() {
        FakeLog fake = new FakeLog(dice.split());
        return new World(dice.split(), ground, seams, new World.Past(fake, new Core(), 1));
    }

    /** Sometimes it dies again before it is quite there. */
    private void restart() {
        do {
            Ending ending = end();
            ground.trace().add("ends and starts again:", ending);
            world = start(Optional.of(ending));
            comeBack();
        } while (!world.isResumed());
        world.begin();
    }

    private void comeBack() {
        boolean dies = dice.percent(20);
        int rounds = dies ? dice.between(0, 2) : MOST_ROUNDS;
        for (int round = 0; round < rounds && !world.isResumed(); round++) {
            world.commit(1);
            world.turn();
        }
        Violation.unless(dies || world.isResumed(), "the server does not come back");
    }

    private Ending end() {
        log.ifPresent(KeptLog::catchUp);
        boolean failed = log.flatMap(KeptLog::failed).isPresent();
        world.die();
        boolean power = dice.percent(50);
        boolean relaxed = settings.durability() == Durability.RELAXED;
        if (power) {
            disk.crash(dice.source());
            history.crash(dice);
        } else if (dice.percent(20)) {
            log.ifPresent(KeptLog::close);
        }
        disk.kill();
        disk.failAt(Integer.MAX_VALUE, FakeDisk.Fault.ERROR);
        return new Ending(power, relaxed, failed, ground.clock().getAsLong());
    }

    private World start(Optional<Ending> before) {
        try {
            Disk seen = seams.disk().apply(disk);
            KeptLog kept = KeptLog.open(seen, settings, wall, ground.clock());
            log = Optional.of(kept);
            Recovery recovery = kept.recover();
            List<Entry> held = seams.reading().apply(held(seen, kept.firstIndex()));
            before.ifPresent(ending -> take(held, ending));
            history.compare(held);
            ground.chronicle().coverage().begins(kept.firstIndex());
            following = Optional.of(kept.follow(recovery.replicas(), history));
            World.Past past = new World.Past(kept, recovery.core(), recovery.epoch());
            World next = new World(dice.split(), ground, seams, past);
            next.resume(held, wall.instant());
            return next;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void take(List<Entry> held, Ending ending) {
        int lost = ground.store().entries() - held.size();
        ground.store().startedAgain(held, ending);
        ground.chronicle().coverage().add(ending, lost);
    }

    /** What the log has deleted it had, and others know it. */
    private List<Entry> held(Disk disk, long first) throws IOException {
        List<Entry> held = new ArrayList<>(ground.store().before(first));
        try (LogReader reader = LogReader.open(disk, first)) {
            Optional<Entry> entry = reader.next();
            while (entry.isPresent()) {
                held.add(entry.get());
                entry = reader.next();
            }
        }
        return held;
    }
}
