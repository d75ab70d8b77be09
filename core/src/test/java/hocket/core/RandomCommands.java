package hocket.core;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;

/** Commands of every sort, about few names, so that they meet. */
final class RandomCommands {
    private static final List<String> NICKS =
            List.of("alice", "Alice", "bob", "carol", "dave", "eve", "user2", "host", "HOST");
    private static final List<String> CHANNELS = List.of("#a", "#A", "#b");
    private static final List<String> TEXTS =
            List.of("hi", "#", "Exit", "", "\u0001VERSION\u0001", "\u0001ACTION waves\u0001");
    private static final List<String> MASKS =
            List.of("alice!*@*", "*!*@bob.example", "$r:*c*", "$j:#b", "$m:d*!*@*");
    private static final List<Rank> RANKS =
            List.of(Rank.VOICE, Rank.HALFOP, Rank.OPERATOR, Rank.ADMIN, Rank.OWNER);
    private static final Remark WHY = new Remark("why");

    private final SplittableRandom random;
    private final RandomDesk desk;
    private Command takeBack = new UserCommand.ComeBack();

    RandomCommands(SplittableRandom random) {
        this.random = random;
        this.desk = new RandomDesk(random);
    }

    Command ofStranger() {
        return switch (random.nextInt(8)) {
            case 0 -> new SessionCommand.Depart();
            case 1 -> desk.ofAnybody();
            case 2 -> aboutItself();
            default -> Network.register(pick(NICKS));
        };
    }

    Command of(User user, State state) {
        boolean isMember = user.kind() == User.Kind.MEMBER;
        if (isMember || random.nextInt(10) == 0) {
            return ofMember(state);
        }
        return user.kind() == User.Kind.HOST ? desk.ofHost() : desk.ofAnybody();
    }

    private Command ofMember(State state) {
        return switch (random.nextInt(16)) {
            case 0, 1, 2 -> new MessageCommand.Send(recipient(), message());
            case 6, 12, 13 -> aboutItself();
            case 3, 4 -> new ChannelCommand.Join(channel(), key());
            case 5, 14, 15 -> inChannel();
            case 7, 8 -> takeBack;
            case 9 -> new MessageCommand.Tag(recipient(), new ClientTags("+x=1"));
            case 10 -> asOperator(state);
            default -> desk.ofAnybody();
        };
    }

    private Command aboutItself() {
        return switch (random.nextInt(12)) {
            case 0 -> new UserCommand.GoAway(WHY);
            case 1 -> new UserCommand.ComeBack();
            case 2 -> new UserCommand.ChangeRealName(new Remark(pick(NICKS)));
            case 3 -> new UserCommand.Accept(nick());
            case 4 -> new UserCommand.Unaccept(nick());
            case 5, 6 -> new UserCommand.ChangeUserMode(mode(), random.nextBoolean());
            case 7 -> new UserCommand.Quit(WHY);
            case 8 -> new SessionCommand.Depart();
            default -> new UserCommand.ChangeNick(nick());
        };
    }

    private Command inChannel() {
        return switch (random.nextInt(9)) {
            case 0 -> new ChannelCommand.Part(channel(), WHY);
            case 1 -> new ChannelCommand.Kick(channel(), nick(), WHY);
            case 2 -> new ChannelCommand.Invite(channel(), nick());
            case 3 -> new ChannelCommand.Rename(channel(), channel(), WHY);
            case 4 -> new ChannelCommand.SetTopic(channel(), key());
            case 5 -> new ChannelCommand.Knock(channel(), WHY);
            default -> new ChannelCommand.ChangeModes(channel(), List.of(change(), change()));
        };
    }

    private ModeChange change() {
        return switch (random.nextInt(12)) {
            case 0, 1, 2 -> new ModeChange.Flag(pick(flags()), random.nextBoolean());
            case 3 -> new ModeChange.SetKey(new Remark("k"));
            case 4 -> new ModeChange.ClearKey();
            case 5 -> new ModeChange.SetLimit(2 + random.nextInt(6));
            case 6 -> new ModeChange.ClearLimit();
            case 7 -> new ModeChange.SetForward(channel());
            case 8 -> new ModeChange.AddMask(pick(List.of(MaskList.values())), mask());
            case 9 -> new ModeChange.RemoveMask(pick(List.of(MaskList.values())), mask());
            default -> new ModeChange.Ranked(pick(RANKS), nick(), random.nextInt(4) > 0);
        };
    }

    private Command asOperator(State state) {
        return switch (random.nextInt(9)) {
            case 0, 1 -> new OperatorCommand.BecomeOperator(WHY);
            case 2 -> new OperatorCommand.Kill(nick(), WHY);
            case 3 -> new OperatorCommand.Wallops(WHY);
            case 4 ->
                    new OperatorCommand.ChangeHost(
                            nick(), new Username("x"), new HostName("hidden"));
            case 5 -> new OperatorCommand.SetBan(Network.OF_ALICE, Duration.ZERO, WHY);
            case 6 -> new OperatorCommand.LiftBan(Network.OF_ALICE);
            case 7 -> new OperatorCommand.SetBan(ofFewAddresses(), Duration.ofMinutes(1), WHY);
            default -> new OperatorCommand.ExpireBan(Network.OF_ALICE, state.bans().size());
        };
    }

    /** Of those whose nicks have five letters. */
    private static Ban ofFewAddresses() {
        return new Ban.OfNetwork(new IpNetwork(Network.address(5), 128));
    }

    /** The last message said may be taken back, by whoever tries. */
    void remember(long index, List<Event> events) {
        desk.remember(events);
        for (int ordinal = 0; ordinal < events.size(); ordinal++) {
            if (events.get(ordinal) instanceof MessageEvent.Sent sent) {
                MessageId id = new MessageId(index, ordinal);
                takeBack = new MessageCommand.Redact(sent.to(), id, WHY);
            }
        }
    }

    private Recipient recipient() {
        Rank least = random.nextInt(4) == 0 ? Rank.VOICE : Rank.NONE;
        return random.nextBoolean()
                ? new Recipient.ToUser(nick())
                : new Recipient.ToChannel(channel(), least);
    }

    private Message message() {
        Message.Kind kind = pick(List.of(Message.Kind.values()));
        return Message.of(kind, pick(TEXTS));
    }

    private Remark key() {
        return random.nextBoolean() ? new Remark("k") : Remark.NONE;
    }

    private UserMode mode() {
        return pick(List.of(UserMode.values()));
    }

    private static List<ChannelFlag> flags() {
        return List.of(ChannelFlag.values());
    }

    private Mask mask() {
        return new Mask(pick(MASKS));
    }

    private Nick nick() {
        return new Nick(pick(NICKS));
    }

    private ChannelName channel() {
        return new ChannelName(pick(CHANNELS));
    }

    private <T> T pick(List<T> among) {
        return among.get(random.nextInt(among.size()));
    }
}
