package hocket.terminal;

import hocket.core.Address;
import hocket.core.Command;
import hocket.core.ConversationCommand.Speak;
import hocket.core.Core;
import hocket.core.DeskCommand.Arrive;
import hocket.core.Utterance;
import hocket.hub.Hub;
import hocket.hub.HubSettings;
import hocket.hub.LocalSession;
import hocket.hub.MemoryLog;
import hocket.hub.Surroundings;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** The real hub on a thread of its own, without a network: guests are local sessions, too. */
final class LocalHub implements AutoCloseable {
    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private final Hub hub =
            new Hub(
                    new Core(),
                    MemoryLog.open(InstantSource.system(), 1),
                    HubSettings.standard(),
                    new Surroundings(System::nanoTime, this::wake, Runnable::run),
                    1);

    /** Attaches a session; may be called by any thread. */
    LocalSession attach(Consumer<LocalSession.Message> listener) {
        return CompletableFuture.supplyAsync(
                        () -> LocalSession.attach(hub, thread, listener), thread)
                .join();
    }

    /** A guest who has come and says these lines. */
    LocalSession guest(String... lines) {
        LocalSession guest = attach(message -> {});
        submit(guest, new Arrive(new Address("127.0.0.1:50000")));
        for (String line : lines) {
            submit(guest, new Speak(Utterance.parse(line).orElseThrow()));
        }
        return guest;
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }

    private static void submit(LocalSession guest, Command command) {
        guest.submit(command);
    }

    private void wake() {
        if (!thread.isShutdown()) {
            thread.execute(this::turn);
        }
    }

    private void turn() {
        if (hub.turn()) {
            wake();
        }
    }
}
