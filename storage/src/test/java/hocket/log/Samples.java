package hocket.log;

import hocket.core.Address;
import hocket.core.Ban;
import hocket.core.ChannelCommand;
import hocket.core.ChannelFlag;
import hocket.core.ChannelName;
import hocket.core.ClientTags;
import hocket.core.Command;
import hocket.core.ConversationCommand;
import hocket.core.ConversationId;
import hocket.core.DeskCommand;
import hocket.core.HostName;
import hocket.core.IpAddress;
import hocket.core.IpNetwork;
import hocket.core.Mask;
import hocket.core.MaskList;
import hocket.core.Message;
import hocket.core.MessageCommand;
import hocket.core.MessageId;
import hocket.core.ModeChange;
import hocket.core.Nick;
import hocket.core.OperatorCommand;
import hocket.core.Origin;
import hocket.core.Rank;
import hocket.core.Recipient;
import hocket.core.Remark;
import hocket.core.SessionCommand;
import hocket.core.Text;
import hocket.core.UserCommand;
import hocket.core.UserMode;
import hocket.core.Username;
import hocket.core.Utterance;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Commands of every kind, by the names that they have in the golden file. */
final class Samples {
    private static final Nick ADA = new Nick("Ada");
    private static final Nick BJORN = new Nick("Björn");
    private static final ChannelName ROOM = new ChannelName("#rööm");
    private static final ConversationId TALK = new ConversationId(4_294_967_296L);
    private static final Remark WHY = new Remark("because \u0002bold\u0002 🎵");
    private static final IpAddress V4 = IpAddress.ofV4(0x7f000001);
    private static final IpAddress V6 = new IpAddress(0x2001_0db8_0000_0000L, -2L);
    private static final Utterance HELLO = new Utterance.Say(new Text("Grüß dich"));

    private final Map<String, Command> all = new LinkedHashMap<>();

    private Samples() {
        sessions();
        users();
        channels();
        modes();
        messages();
        operators();
        desk();
        conversations();
    }

    static Map<String, Command> all() {
        return new Samples().all;
    }

    private void add(String variant, Command command) {
        String name = command.getClass().getSimpleName() + (variant.isEmpty() ? "" : "." + variant);
        if (all.put(name, command) != null) {
            throw new IllegalStateException("two samples called " + name);
        }
    }

    private void sessions() {
        add("", new SessionCommand.OpenDesk(ADA, 1_000));
        add("", new SessionCommand.Depart());
        add("", new SessionCommand.NodeLost(3, 300));
    }

    private void users() {
        Origin origin = new Origin(new HostName("host.example"), V6);
        add("", new UserCommand.Register(BJORN, new Username("bjorn"), origin, WHY));
        add("", new UserCommand.ChangeNick(ADA));
        add("", new UserCommand.GoAway(WHY));
        add("", new UserCommand.ComeBack());
        add("", new UserCommand.ChangeRealName(Remark.NONE));
        for (UserMode mode : UserMode.values()) {
            add(mode.name(), new UserCommand.ChangeUserMode(mode, mode != UserMode.BOT));
        }
        add("", new UserCommand.Accept(ADA));
        add("", new UserCommand.Unaccept(ADA));
        add("", new UserCommand.Quit(WHY));
    }

    private void channels() {
        add("", new ChannelCommand.Join(ROOM, new Remark("key")));
        add("", new ChannelCommand.Part(ROOM, WHY));
        add("", new ChannelCommand.Kick(ROOM, ADA, WHY));
        add("", new ChannelCommand.SetTopic(ROOM, WHY));
        add("", new ChannelCommand.Invite(ROOM, ADA));
        add("", new ChannelCommand.Knock(ROOM, WHY));
        add("", new ChannelCommand.Rename(ROOM, new ChannelName("#other"), WHY));
    }

    private void modes() {
        List<ModeChange> flags =
                Arrays.stream(ChannelFlag.values())
                        .<ModeChange>map(
                                flag -> new ModeChange.Flag(flag, flag.name().length() > 8))
                        .toList();
        add("flags", new ChannelCommand.ChangeModes(ROOM, flags));
        List<ModeChange> ranks =
                Arrays.stream(Rank.values())
                        .filter(rank -> rank != Rank.NONE)
                        .<ModeChange>map(rank -> new ModeChange.Ranked(rank, ADA, true))
                        .toList();
        add("ranks", new ChannelCommand.ChangeModes(ROOM, ranks));
        Mask mask = new Mask("*!*@host.example");
        List<ModeChange> others =
                List.of(
                        new ModeChange.SetKey(new Remark("key")),
                        new ModeChange.ClearKey(),
                        new ModeChange.SetLimit(300),
                        new ModeChange.ClearLimit(),
                        new ModeChange.SetForward(new ChannelName("#other")),
                        new ModeChange.ClearForward(),
                        new ModeChange.AddMask(MaskList.BAN, mask),
                        new ModeChange.AddMask(MaskList.EXCEPTION, mask),
                        new ModeChange.RemoveMask(MaskList.INVITATION, mask));
        add("others", new ChannelCommand.ChangeModes(ROOM, others));
    }

    private void messages() {
        Recipient toAda = new Recipient.ToUser(ADA);
        Recipient toOps = new Recipient.ToChannel(ROOM, Rank.OPERATOR);
        add("one line", new MessageCommand.Send(toAda, Message.of(Message.Kind.PRIVMSG, "hi")));
        List<Message.Line> lines =
                List.of(new Message.Line("", false), new Message.Line("zwei 🎵", true));
        ClientTags tags = new ClientTags("+draft/reply=abc");
        Message several = new Message(Message.Kind.NOTICE, lines, tags);
        add("several lines", new MessageCommand.Send(toOps, several));
        add("", new MessageCommand.Redact(toAda, new MessageId(70_000, 3), WHY));
        add("", new MessageCommand.Tag(toOps, new ClientTags("+typing=active")));
    }

    private void operators() {
        Ban ofMask = new Ban.OfMask(new Mask("*!*@bad.example"));
        Ban ofNetwork = new Ban.OfNetwork(new IpNetwork(V6, 64));
        add("", new OperatorCommand.BecomeOperator(new Remark("root")));
        add("", new OperatorCommand.Kill(ADA, WHY));
        add("", new OperatorCommand.Wallops(WHY));
        add(
                "",
                new OperatorCommand.ChangeHost(
                        ADA, new Username("ada"), new HostName("users/ada")));
        add("mask", new OperatorCommand.SetBan(ofMask, Duration.ZERO, WHY));
        add("network", new OperatorCommand.SetBan(ofNetwork, Duration.ofMillis(90_500), WHY));
        add("", new OperatorCommand.LiftBan(ofNetwork));
        add("", new OperatorCommand.ExpireBan(ofMask, Long.MAX_VALUE));
    }

    private void desk() {
        add("", new DeskCommand.Arrive(new Address("127.0.0.1:51234"), V4));
        add("", new DeskCommand.Withdraw());
        add("", new DeskCommand.SpeakToAll(HELLO));
        add("", new DeskCommand.LeaveDesk());
        add("", new DeskCommand.CloseDesk());
    }

    private void conversations() {
        add("say", new ConversationCommand.Speak(HELLO));
        add("over", new ConversationCommand.Speak(new Utterance.Over()));
        add("exit", new ConversationCommand.Speak(new Utterance.Exit()));
        add("", new ConversationCommand.Reply(TALK, 7, HELLO));
        add("", new ConversationCommand.Take(TALK));
        add("", new ConversationCommand.Defer(TALK));
        add("", new ConversationCommand.Close(TALK));
        add("", new ConversationCommand.Expire(TALK, 127));
    }
}
