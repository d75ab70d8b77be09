package hocket.log;

import static org.assertj.core.api.Assertions.assertThat;

import hocket.core.Command;
import hocket.core.ConversationCommand;
import hocket.core.Message;
import hocket.core.MessageCommand;
import hocket.core.Nick;
import hocket.core.Recipient;
import hocket.core.SessionCommand;
import hocket.core.Utterance;
import hocket.hub.OrderedLog.Answer;
import hocket.log.simulated.FakeDisk;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** With little room left, messages are refused and nothing else; it recovers by itself. */
class LowSpaceTest {
    private static final long MIB = 1 << 20;
    private static final long GIB = 1 << 30;
    private static final Space PLENTY = new Space(256 * MIB, 10 * GIB);
    private static final Space LITTLE = new Space(256 * MIB - 1, 10 * GIB);

    private static final Command MESSAGE =
            new MessageCommand.Send(
                    new Recipient.ToUser(new Nick("ada")),
                    Message.of(Message.Kind.PRIVMSG, "hello"));

    private final FakeDisk disk = new FakeDisk();

    @Test
    void refusesMessagesWhileThereIsLittleRoomAndTakesThemAgain() throws IOException {
        LogRun run = LogRun.on(disk);
        AtomicInteger wakeups = new AtomicInteger();
        run.log.onCommitted(wakeups::incrementAndGet);
        assertThat(run.append(MESSAGE)).isEqualTo(Answer.ACCEPTED);

        disk.setSpace(LITTLE);
        run.committer.pass(Duration.ofSeconds(1));
        assertThat(run.log.isLow()).isTrue();
        assertThat(run.append(MESSAGE)).isEqualTo(Answer.FULL);
        assertThat(run.append(LogRun.say("hello"))).isEqualTo(Answer.FULL);
        assertThat(run.append(new ConversationCommand.Speak(new Utterance.Over())))
                .isEqualTo(Answer.ACCEPTED);
        assertThat(run.append(new SessionCommand.Depart())).isEqualTo(Answer.ACCEPTED);
        run.commit();
        assertThat(run.taken).hasSize(3);

        int before = wakeups.get();
        disk.setSpace(PLENTY);
        run.committer.pass(Duration.ofSeconds(1));
        assertThat(wakeups).as("woken when there is room again").hasValue(before + 1);
        assertThat(run.append(MESSAGE)).isEqualTo(Answer.ACCEPTED);
    }

    @Test
    void saysOnceThatItBeginsAndOnceThatItEnds() throws IOException {
        try (Said said = Said.by(SpaceWatch.class)) {
            LogRun run = LogRun.on(disk);
            disk.setSpace(LITTLE);
            for (int look = 0; look < 3; look++) {
                run.committer.pass(Duration.ofSeconds(1));
                run.append(MESSAGE);
            }
            assertThat(said.lines())
                    .containsExactly(
                            "little room: fake has 255 MiB free and 256 MiB are its reserve, so"
                                    + " messages are refused until there is more");
            disk.setSpace(PLENTY);
            run.committer.pass(Duration.ofSeconds(1));
            run.committer.pass(Duration.ofSeconds(1));
            assertThat(said.lines())
                    .hasSize(2)
                    .last()
                    .isEqualTo(
                            "room again: fake has 256 MiB free and 256 MiB are its reserve, so"
                                    + " messages are taken again");
        }
    }

    @Test
    void saysItAtTheStartToo() throws IOException {
        disk.setSpace(LITTLE);
        try (Said said = Said.by(SpaceWatch.class)) {
            LogRun.on(disk);
            assertThat(said.lines()).singleElement().asString().startsWith("little room: ");
        }
    }

    @Test
    void aCommandDoesNotSayThatMessagesAreRefused() throws IOException {
        disk.setSpace(LITTLE);
        try (Said said = Said.by(SpaceWatch.class)) {
            FileLog.open(disk, LogRun.SMALL, InstantSource.system(), Use.CATCH_UP, Witness.NONE)
                    .close();
            assertThat(said.lines()).isEmpty();
        }
    }

    @Test
    void knowsItFromTheStart() throws IOException {
        disk.setSpace(LITTLE);
        assertThat(LogRun.on(disk).append(MESSAGE)).isEqualTo(Answer.FULL);
    }

    @Test
    void noticesByWhatIsWrittenTooWithoutWaitingForTheTime() throws IOException {
        LogRun run = LogRun.on(disk, LogSettings.standard());
        disk.setSpace(LITTLE);
        Command large = LogRun.say("x".repeat(8000));
        for (int batch = 0; batch < 20 && !run.log.isLow(); batch++) {
            for (int at = 0; at < 130; at++) {
                run.append(large);
            }
            run.commit();
        }
        assertThat(run.log.isLow()).isTrue();
    }

    @Test
    void theReserveIsBytesOrAPartOfTheDiskWhicheverIsMore() {
        Space.Reserve reserve = Space.Reserve.standard();
        assertThat(new Space(256 * MIB, GIB).isLow(reserve)).isFalse();
        assertThat(new Space(256 * MIB - 1, GIB).isLow(reserve)).isTrue();
        assertThat(new Space(2 * GIB, 100 * GIB).isLow(reserve)).isFalse();
        assertThat(new Space(2 * GIB - MIB, 100 * GIB).isLow(reserve)).isTrue();
        assertThat(new Space(0, GIB).isLow(new Space.Reserve(0, 0))).isFalse();
    }
}
