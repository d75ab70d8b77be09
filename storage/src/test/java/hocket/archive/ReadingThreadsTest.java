package hocket.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hocket.history.HistoryBusyException;
import hocket.log.Said;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The threads that read, and what waits before them. */
@Timeout(60)
class ReadingThreadsTest {
    @TempDir Path directory;

    @Test
    void refusesWhatIsTooMuchAndAnswersTheRest() throws Exception {
        Archive.open(directory, Keep.everything(), InstantSource.system()).close();
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch answer = new CountDownLatch(1);
        try (ReadingThreads threads = ReadingThreads.open(ReadOnlyFile.in(directory), 1, 1);
                ExecutorService askers = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Integer> first =
                    askers.submit(() ->
                            threads.ask(connection -> {
                                asked.countDown();
                                return answered(answer);
                            }));
            asked.await();
            Future<Integer> second = fillsTheQueue(threads, askers);
            assertThatThrownBy(() -> threads.ask(connection -> 3))
                    .isInstanceOf(HistoryBusyException.class);
            answer.countDown();
            assertThat(first.get()).isEqualTo(1);
            assertThat(second.get()).isEqualTo(2);
            assertThat(threads.<Integer>ask(connection -> 4)).isEqualTo(4);
        }
    }

    private static int answered(CountDownLatch answer) throws IOException {
        try {
            answer.await();
            return 1;
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private static Future<Integer> fillsTheQueue(ReadingThreads threads, ExecutorService askers) {
        Future<Integer> second = askers.submit(() -> threads.ask(connection -> 2));
        while (threads.waiting() < 1) {
            Thread.onSpinWait();
        }
        return second;
    }

    @Test
    void aQuestionThatFailsLeavesTheThreadToTheNextAndTheReasonToTheOperator() throws Exception {
        Archive.open(directory, Keep.everything(), InstantSource.system()).close();
        try (Said said = Said.by(ReadingThreads.class);
                ReadingThreads threads = ReadingThreads.open(ReadOnlyFile.in(directory), 1, 1)) {
            assertThatThrownBy(() -> fail(threads))
                    .isInstanceOf(IOException.class)
                    .hasMessage("no");
            assertThatThrownBy(() -> fail(threads))
                    .isInstanceOf(IOException.class)
                    .hasMessage("no");
            assertThat(threads.<Integer>ask(connection -> 4)).isEqualTo(4);
            assertThat(said.lines()).containsExactly("the history cannot be read: no");
        }
    }

    private static void fail(ReadingThreads threads) throws IOException {
        threads.ask(connection -> {
            throw new IOException("no");
        });
    }
}
