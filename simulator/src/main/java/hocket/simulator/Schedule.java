package hocket.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What happens when: picks the next move at random, with odds that differ from run to run, so that
 * some runs are all floods and others all silence.
 */
final class Schedule {
    private static final long MILLISECOND = 1_000_000;
    private static final long SECOND = 1000 * MILLISECOND;
    private static final long IDLE = 660 * SECOND;

    /** One thing that can happen in a step, and how likely it is at least and at most. */
    private enum Move {
        ARRIVE(1, 8),
        GUEST_ACTS(5, 60),
        INPUT(20, 60),
        GUEST_READS(1, 60),
        CLIENT_STIRS(10, 100),
        COMMIT(10, 60),
        TURN(30, 60),
        HOST_ACTS(2, 40),
        HOST_READS(2, 60),
        TASKS(20, 40),
        TIME(5, 40),
        LEAVE(0, 3),
        RESET(0, 2),
        CRASH(0, 3),
        DISK_FAILS(0, 2),
        CLOCK_IS_SET(0, 4),
        FOLLOW(0, 40);

        private final int least;
        private final int most;

        Move(int least, int most) {
            this.least = least;
            this.most = most;
        }
    }

    private final Dice dice;
    private final Machine machine;
    private final int mostGuests;
    private final List<Move> moves = new ArrayList<>();

    Schedule(Dice dice, Machine machine) {
        this.dice = dice;
        this.machine = machine;
        this.mostGuests = dice.between(1, 20);
        for (Move move : Move.values()) {
            int odds = dice.between(move.least, move.most);
            for (int count = 0; count < odds; count++) {
                moves.add(move);
            }
        }
    }

    /** Does one thing. */
    void step() {
        World world = machine.world();
        switch (dice.pick(moves)) {
            case ARRIVE -> arrive();
            case GUEST_ACTS -> guest().ifPresent(world::act);
            case INPUT -> guest().ifPresent(world::deliver);
            case GUEST_READS -> guest().ifPresent(this::read);
            case CLIENT_STIRS -> stir(dice.between(1, 4));
            case COMMIT -> world.commit(dice.between(1, 20));
            case TURN -> world.turn();
            case HOST_ACTS -> world.host().act();
            case HOST_READS -> world.host().read(dice.between(1, 20));
            case TASKS -> world.runTasks();
            case TIME -> pass();
            case LEAVE -> guest().ifPresent(world::leave);
            case RESET -> guest().ifPresent(world::reset);
            case CRASH -> machine.crash();
            case DISK_FAILS -> machine.spoilDisk();
            case FOLLOW -> machine.follow(dice.between(1, 3));
            case CLOCK_IS_SET -> machine.setClock();
        }
        machine.look();
    }

    private World world() {
        return machine.world();
    }

    private void arrive() {
        if (world().guests().count() < mostGuests) {
            world().arrive();
        }
    }

    /** The old program reads as much as it can at once, others as they like. */
    private void read(Guest guest) {
        world().read(guest, guest.isUnframed() ? UnframedManner.REPLY : dice.between(1, 4000));
    }

    /** IRC is livelier than the desk: much happens at once, and most of it comes through. */
    private void stir(int times) {
        for (int time = 0; time < times; time++) {
            client().ifPresent(this::stir);
        }
    }

    private void stir(Guest client) {
        world().act(client);
        world().deliver(client);
        if (dice.percent(70)) {
            world().commit(dice.between(1, 20));
            world().turn();
            guest().ifPresent(this::read);
            read(client);
        }
    }

    private Optional<Guest> client() {
        List<Guest> clients =
                world().guests().all().stream()
                        .filter(guest -> guest.manner() instanceof IrcManner)
                        .toList();
        return clients.isEmpty() ? Optional.empty() : Optional.of(dice.pick(clients));
    }

    private Optional<Guest> guest() {
        List<Guest> all = world().guests().all();
        return all.isEmpty() ? Optional.empty() : Optional.of(dice.pick(all));
    }

    private void pass() {
        int kind = dice.below(100);
        if (kind < 50) {
            world().pass(dice.between(0, 20 * MILLISECOND));
        } else if (kind < 75) {
            world().pass(dice.between(100 * MILLISECOND, 2 * SECOND));
        } else if (kind < 99) {
            long deadline = world().hub().deadline();
            if (deadline < world().now() + 2 * SECOND) {
                world().passTo(deadline);
            }
        } else {
            world().pass(IDLE);
        }
    }
}
