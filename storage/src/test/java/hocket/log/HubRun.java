package hocket.log;

import hocket.core.ChannelCommand;
import hocket.core.ChannelName;
import hocket.core.Command;
import hocket.core.Event;
import hocket.core.HostName;
import hocket.core.IpAddress;
import hocket.core.Message;
import hocket.core.MessageCommand;
import hocket.core.MessageEvent;
import hocket.core.Nick;
import hocket.core.Origin;
import hocket.core.Rank;
import hocket.core.Recipient;
import hocket.core.Remark;
import hocket.core.UserCommand;
import hocket.core.Username;
import hocket.hub.Hub;
import hocket.hub.HubSettings;
import hocket.hub.LocalSession;
import hocket.hub.Surroundings;
import hocket.log.simulated.FakeDisk;
import hocket.log.simulated.ManualCommitter;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** A server on a fake disk, without its sockets: hub and log, and somebody who talks in a room. */
final class HubRun {
    private static final ChannelName ROOM = new ChannelName("#room");

    final FakeDisk disk;
    final ManualCommitter committer = new ManualCommitter();
    final FileLog log;
    final Hub hub;
    final LocalSession ada;

    /** What ada has heard that she herself said, and the times that came with it. */
    final List<String> echoes = new ArrayList<>();

    final List<Instant> times = new ArrayList<>();
    final List<String> said = new ArrayList<>();
    private long now = 1;

    private HubRun(FakeDisk disk, LogSettings settings, InstantSource wall) throws IOException {
        this.disk = disk;
        this.log = FileLog.open(disk, settings, wall, committer);
        Recovery recovery = Recovery.of(log);
        this.hub =
                new Hub(
                        recovery.core(),
                        log,
                        HubSettings.standard(),
                        new Surroundings(() -> now, () -> {}, Runnable::run),
                        recovery.epoch());
        hub.resume(wall.instant(), () -> {});
        this.ada = LocalSession.attach(hub, Runnable::run, this::hear);
        ada.submit(register("ada"));
        ada.submit(new ChannelCommand.Join(ROOM, Remark.NONE));
    }

    static HubRun on(FakeDisk disk, LogSettings settings, InstantSource wall) throws IOException {
        return new HubRun(disk, settings, wall);
    }

    private static Command register(String nick) {
        return new UserCommand.Register(
                new Nick(nick),
                new Username("~" + nick),
                new Origin(new HostName("here"), IpAddress.ofV4(1)),
                Remark.NONE);
    }

    private void hear(LocalSession.Message message) {
        if (message instanceof LocalSession.Message.Heard(Event event, Instant instant)) {
            times.add(instant);
            if (event instanceof MessageEvent.Sent sent) {
                echoes.add(sent.message().lines().getFirst().text());
            }
        }
    }

    /** Says the next thing. */
    void say() {
        said.add("number " + (said.size() + 1));
        ada.submit(
                new MessageCommand.Send(
                        new Recipient.ToChannel(ROOM, Rank.NONE),
                        Message.of(Message.Kind.PRIVMSG, said.getLast())));
    }

    /** Commits what was appended, and tells. */
    void commit() {
        hub.turn();
        committer.run();
        while (hub.turn()) {
            // There is more to do at once.
        }
    }

    void pass(Duration time) {
        now += time.toNanos();
        committer.pass(time);
    }

    /** What a log holds that was said in rooms. */
    static List<String> held(Disk disk) throws IOException {
        List<String> texts = new ArrayList<>();
        LogRun.read(disk)
                .forEach(entry -> {
                    if (entry.command() instanceof MessageCommand.Send send) {
                        texts.add(send.message().lines().getFirst().text());
                    }
                });
        return texts;
    }
}
