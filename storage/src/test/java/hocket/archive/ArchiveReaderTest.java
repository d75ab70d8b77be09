package hocket.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hocket.core.ChannelCommand;
import hocket.core.ChannelFlag;
import hocket.core.ChannelName;
import hocket.core.ConversationCommand;
import hocket.core.Event;
import hocket.core.Mask;
import hocket.core.MaskList;
import hocket.core.Message;
import hocket.core.MessageCommand;
import hocket.core.MessageEvent;
import hocket.core.MessageId;
import hocket.core.ModeChange;
import hocket.core.Nick;
import hocket.core.Rank;
import hocket.core.Recipient;
import hocket.core.Remark;
import hocket.core.SessionId;
import hocket.core.Text;
import hocket.core.UserCommand;
import hocket.core.Utterance;
import hocket.door.Stamp;
import hocket.history.History;
import hocket.history.PageQuery;
import hocket.history.Past;
import hocket.history.Place;
import hocket.history.Point;
import hocket.history.Span;
import hocket.history.Target;
import hocket.history.TargetsQuery;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What doors are given of the history, beside the one who writes it. */
class ArchiveReaderTest {
    private static final SessionId ANN = WrittenStory.session(1);
    private static final SessionId BOB = WrittenStory.session(2);
    private static final SessionId CAT = WrittenStory.session(3);
    private static final Place TEA = new Place.InChannel(new ChannelName("#TEA"), Rank.NONE);
    private static final int MANY = History.MOST;

    @TempDir Path directory;

    private Archive archive;
    private WrittenStory story;
    private ArchiveReader reader;
    private final List<Long> awaited = new ArrayList<>();

    @BeforeEach
    void begin() throws IOException {
        archive = Archive.open(directory, Keep.everything(), InstantSource.system());
        story = new WrittenStory(archive);
        reader = ArchiveReader.open(directory, awaited::add);
    }

    @AfterEach
    void end() throws IOException {
        reader.close();
        archive.close();
    }

    /** Ann and Bob are in #tea, and Ann has said 0 to 9. */
    private void tenAreSaid() throws IOException {
        story.comes(ANN, "Ann");
        story.comes(BOB, "Bob");
        story.joins(ANN, "#tea");
        story.joins(BOB, "#tea");
        for (int number = 0; number < 10; number++) {
            story.says(ANN, "#tea", Integer.toString(number));
        }
    }

    private List<String> page(Span span) throws IOException {
        return page(BOB, TEA, span);
    }

    private List<String> page(SessionId who, Place place, Span span) throws IOException {
        return texts(ask(new PageQuery(who, place, span, false, story.index())));
    }

    private List<Past> ask(PageQuery query) throws IOException {
        story.commit();
        return reader.page(query);
    }

    private static List<String> texts(List<Past> page) {
        return page.stream()
                .map(past ->
                        switch (past.event()) {
                            case MessageEvent.Sent sent -> sent.message().lines().getFirst().text();
                            case Event.Said said -> said.text().value();
                            case Event other -> other.getClass().getSimpleName();
                        })
                .toList();
    }

    private static Span latest(int most) {
        return new Span.Latest(Optional.empty(), most);
    }

    /** Where Ann said that number: the entries before are two coming and two joining. */
    private static Point said(int number) {
        return new Point.Id(new MessageId(5 + number, 0));
    }

    private static Point at(int number) {
        return new Point.Time(timeOf(number));
    }

    private static Instant timeOf(int number) {
        return WrittenStory.START.plusSeconds(5 + number);
    }

    @Test
    void readsTheLatestInTheOrderOfTheLog() throws IOException {
        tenAreSaid();
        assertThat(page(latest(3))).containsExactly("7", "8", "9");
        assertThat(page(latest(MANY))).hasSize(10).startsWith("0");
        assertThat(page(new Span.Latest(Optional.of(said(7)), MANY))).containsExactly("8", "9");
        assertThat(page(new Span.Latest(Optional.of(at(2)), 3))).containsExactly("7", "8", "9");
        assertThat(awaited).contains(story.index());
    }

    @Test
    void readsWhatIsBeforeAndAfterAnIdOrATimeButNotWhatIsThere() throws IOException {
        tenAreSaid();
        assertThat(page(new Span.Before(said(4), 2))).containsExactly("2", "3");
        assertThat(page(new Span.Before(at(4), 2))).containsExactly("2", "3");
        assertThat(page(new Span.After(said(4), 2))).containsExactly("5", "6");
        assertThat(page(new Span.After(at(4), 2))).containsExactly("5", "6");
        assertThat(page(new Span.Before(said(0), MANY))).isEmpty();
        assertThat(page(new Span.After(said(9), MANY))).isEmpty();
        assertThat(page(new Span.After(at(9), MANY))).isEmpty();
    }

    @Test
    void aTimeBetweenTwoMillisecondsOfOneSecondPartsThem() throws IOException {
        tenAreSaid();
        Point between = new Point.Time(timeOf(4).plusMillis(500));
        assertThat(page(new Span.Before(between, 1))).containsExactly("4");
        assertThat(page(new Span.After(between, 1))).containsExactly("5");
    }

    @Test
    void readsAroundAPointWhatIsThereIncluded() throws IOException {
        tenAreSaid();
        assertThat(page(new Span.Around(said(5), 4))).containsExactly("3", "4", "5", "6");
        assertThat(page(new Span.Around(at(5), 3))).containsExactly("4", "5", "6");
        assertThat(page(new Span.Around(said(9), 4))).containsExactly("6", "7", "8", "9");
        assertThat(page(new Span.Around(said(0), 4))).containsExactly("0", "1", "2", "3");
    }

    @Test
    void readsBetweenTwoPointsFromTheFirstOneGiven() throws IOException {
        tenAreSaid();
        assertThat(page(new Span.Between(said(2), said(7), 2))).containsExactly("3", "4");
        assertThat(page(new Span.Between(said(7), said(2), 2))).containsExactly("5", "6");
        assertThat(page(new Span.Between(at(2), said(7), MANY))).hasSize(4);
        assertThat(page(new Span.Between(said(7), at(2), 2))).containsExactly("5", "6");
        assertThat(page(new Span.Between(said(3), said(4), 2))).isEmpty();
        assertThat(page(new Span.Between(said(3), said(3), 2))).isEmpty();
    }

    @Test
    void pointsThatNothingCanBeAtAreNoErrors() throws IOException {
        tenAreSaid();
        Point last = new Point.Id(new MessageId(Long.MAX_VALUE, Integer.MAX_VALUE));
        assertThat(page(new Span.Before(last, 1))).containsExactly("9");
        assertThat(page(new Span.After(last, 1))).isEmpty();
        assertThat(page(new Span.Before(new Point.Time(Instant.MAX), 1))).containsExactly("9");
        assertThat(page(new Span.After(new Point.Time(Instant.MIN), 1))).containsExactly("0");
        assertThat(page(new Span.Around(last, 2))).containsExactly("8", "9");
    }

    @Test
    void tellsWhatWasSaidAsItWasTold() throws IOException {
        tenAreSaid();
        Past past = ask(new PageQuery(BOB, TEA, latest(1), false, story.index())).getFirst();
        assertThat(past.stamp())
                .isEqualTo(new Stamp(ANN, Stamp.PAST, timeOf(9), new MessageId(14, 0)));
        assertThat(past.event()).isInstanceOf(MessageEvent.Sent.class);
    }

    @Test
    void tellsComingsAndGoingsOnlyIfTheyAreAskedFor() throws IOException {
        tenAreSaid();
        story.does(BOB, new UserCommand.ChangeNick(new Nick("Rob")));
        assertThat(page(latest(1))).containsExactly("9");
        assertThat(texts(ask(new PageQuery(BOB, TEA, latest(2), true, story.index()))))
                .containsExactly("9", "NickChanged");
        assertThat(texts(ask(new PageQuery(BOB, TEA, latest(MANY), true, story.index()))))
                .startsWith("Joined", "Joined", "0");
    }

    @Test
    void knowsNothingOfWhatCameAfterTheQuestion() throws IOException {
        tenAreSaid();
        long then = story.index() - 2;
        assertThat(texts(ask(new PageQuery(BOB, TEA, latest(2), false, then))))
                .containsExactly("6", "7");
        assertThat(texts(ask(new PageQuery(BOB, TEA, new Span.After(said(6), 9), false, then))))
                .containsExactly("7");
    }

    @Test
    void whatWasTakenBackIsGivenToNobody() throws IOException {
        tenAreSaid();
        story.takesBack(ANN, "#tea", story.latest());
        assertThat(page(latest(2))).containsExactly("7", "8");
    }

    @Test
    void earlierChannelsOfTheNameAreReadableIfAnybodyCouldHaveJoinedThem() throws IOException {
        tenAreSaid();
        story.parts(ANN, "#tea");
        story.parts(BOB, "#tea");
        story.joins(catComes(), "#tea");
        story.says(CAT, "#tea", "new");
        assertThat(page(CAT, TEA, latest(3))).containsExactly("8", "9", "new");
        assertThat(page(CAT, TEA, new Span.After(said(8), 5))).containsExactly("9", "new");
        assertThat(page(CAT, TEA, new Span.Before(said(1), 5))).containsExactly("0");
        assertThat(page(CAT, TEA, new Span.Around(said(9), 4)))
                .containsExactly("7", "8", "9", "new");
    }

    private SessionId catComes() throws IOException {
        story.comes(CAT, "Cat");
        return CAT;
    }

    @ParameterizedTest
    @MethodSource("closings")
    void whatWasSaidWhereNotEverybodyCouldJoinAndSeeAllStaysWithThoseWhoWereThere(
            ModeChange closing) throws IOException {
        tenAreSaid();
        modes(closing);
        story.says(ANN, "#tea", "secret");
        assertThat(page(latest(1))).containsExactly("secret");
        story.parts(ANN, "#tea");
        story.parts(BOB, "#tea");
        story.joins(catComes(), "#tea");
        Place asOwner = new Place.InChannel(new ChannelName("#tea"), Rank.OWNER);
        assertThat(page(CAT, asOwner, latest(MANY))).isEmpty();
        assertThat(texts(ask(new PageQuery(CAT, asOwner, latest(MANY), true, story.index()))))
                .containsExactly("Joined");
    }

    private static Stream<ModeChange> closings() {
        return Stream.of(
                new ModeChange.Flag(ChannelFlag.INVITE_ONLY, true),
                new ModeChange.Flag(ChannelFlag.SECRET, true),
                new ModeChange.Flag(ChannelFlag.AUDITORIUM, true),
                new ModeChange.SetKey(new Remark("sesame")),
                new ModeChange.SetLimit(100),
                new ModeChange.AddMask(MaskList.BAN, new Mask("cat!*@*")));
    }

    @Test
    void whatWasSaidWhileABanWasInForceIsReadableWhenItHasBeenLiftedInTime() throws IOException {
        tenAreSaid();
        modes(new ModeChange.AddMask(MaskList.BAN, new Mask("cat!*@*")));
        modes(new ModeChange.RemoveMask(MaskList.BAN, new Mask("cat!*@*")));
        story.parts(ANN, "#tea");
        story.parts(BOB, "#tea");
        story.joins(catComes(), "#tea");
        assertThat(page(CAT, TEA, latest(2))).containsExactly("8", "9");
    }

    private void modes(ModeChange... changes) throws IOException {
        ChannelName tea = new ChannelName("#tea");
        story.does(ANN, new ChannelCommand.ChangeModes(tea, List.of(changes)));
    }

    @Test
    void whatWasForARankIsForThoseWhoHaveItNowAndForNobodyOnceTheChannelHasEnded()
            throws IOException {
        tenAreSaid();
        Recipient operators = new Recipient.ToChannel(new ChannelName("#tea"), Rank.OPERATOR);
        story.does(
                ANN, new MessageCommand.Send(operators, Message.of(Message.Kind.PRIVMSG, "hush")));
        Place asOwner = new Place.InChannel(new ChannelName("#tea"), Rank.OWNER);
        Place asVoice = new Place.InChannel(new ChannelName("#tea"), Rank.VOICE);
        assertThat(page(ANN, asOwner, latest(1))).containsExactly("hush");
        assertThat(page(BOB, asVoice, latest(2))).containsExactly("8", "9");
        story.parts(ANN, "#tea");
        story.parts(BOB, "#tea");
        story.joins(ANN, "#tea");
        assertThat(page(ANN, asOwner, latest(2))).containsExactly("8", "9");
    }

    @Test
    void directMessagesAreForTheSessionsThatTookPart() throws IOException {
        tenAreSaid();
        story.comes(CAT, "Cat");
        story.whispers(ANN, "Bob", "one");
        story.whispers(BOB, "Ann", "two");
        story.whispers(CAT, "Ann", "three");
        story.does(BOB, new UserCommand.ChangeNick(new Nick("Rob")));
        story.whispers(ANN, "Rob", "four");
        story.does(CAT, new UserCommand.ChangeNick(new Nick("Bob")));

        assertThat(page(ANN, with("ROB"), latest(9))).containsExactly("one", "two", "four");
        assertThat(page(BOB, with("ann"), latest(9))).containsExactly("one", "two", "four");
        assertThat(page(ANN, with("cat"), latest(9))).containsExactly("three");
        assertThat(page(CAT, with("ann"), latest(9))).containsExactly("three");
        assertThat(page(CAT, with("bob"), latest(9))).isEmpty();
    }

    @Test
    void whoTalksToItselfReadsThatAndNothingElse() throws IOException {
        tenAreSaid();
        story.whispers(ANN, "Ann", "note");
        story.whispers(ANN, "Bob", "one");
        assertThat(page(ANN, with("ann"), latest(9))).containsExactly("note");
    }

    private static Place with(String nick) {
        return new Place.WithUser(new Nick(nick));
    }

    @Test
    void whatIsSaidAtTheDeskIsReadByBothSides() throws IOException {
        story.opensDesk(ANN, "host");
        story.arrives(BOB);
        story.does(BOB, new ConversationCommand.Speak(new Utterance.Say(new Text("hello"))));
        assertThat(page(ANN, with("user2"), latest(9))).containsExactly("hello");
        assertThat(page(BOB, with("host"), latest(9))).containsExactly("hello");
        assertThat(page(CAT, with("host"), latest(9))).isEmpty();
        assertThat(targets(ANN, List.of(), 0, 99, 9))
                .extracting(Target::name)
                .containsExactly("user2");
        assertThat(targets(BOB, List.of(), 0, 99, 9))
                .extracting(Target::name)
                .containsExactly("host");
    }

    private List<Target> targets(
            SessionId who, List<ChannelName> channels, int from, int to, int most)
            throws IOException {
        story.commit();
        return reader.targets(
                new TargetsQuery(
                        who,
                        channels,
                        WrittenStory.START.plusSeconds(from),
                        WrittenStory.START.plusSeconds(to),
                        most,
                        story.index()));
    }

    @Test
    void namesThePlacesInWhichSomethingWasSaidTheLongestSilentFirst() throws IOException {
        tenAreSaid();
        story.joins(BOB, "#silent");
        story.whispers(ANN, "Bob", "one");
        story.joins(ANN, "#loud");
        story.says(ANN, "#loud", "hey");
        List<ChannelName> channels =
                List.of(
                        new ChannelName("#loud"),
                        new ChannelName("#silent"),
                        new ChannelName("#Tea"));
        Instant whispered = WrittenStory.START.plusSeconds(16);

        assertThat(targets(BOB, channels, 0, 99, 9))
                .containsExactly(
                        new Target("#Tea", timeOf(9)),
                        new Target("Ann", whispered),
                        new Target("#loud", WrittenStory.START.plusSeconds(18)));
        assertThat(targets(ANN, List.of(), 0, 99, 9)).containsExactly(new Target("Bob", whispered));
        assertThat(targets(BOB, channels, 0, 16, 9)).containsExactly(new Target("#Tea", timeOf(9)));
        assertThat(targets(BOB, channels, 14, 99, 9))
                .extracting(Target::name)
                .containsExactly("Ann", "#loud");
        assertThat(targets(BOB, channels, 0, 99, 1))
                .extracting(Target::name)
                .containsExactly("#Tea");
        assertThat(targets(BOB, channels, 99, 0, 1))
                .extracting(Target::name)
                .containsExactly("#loud");
        assertThat(targets(BOB, channels, 0, 99, 0)).isEmpty();
        assertThat(targets(CAT, List.of(), 0, 99, 9)).isEmpty();
    }

    @Test
    void aPlaceIsNamedByTheLastThatWasSaidThereOnly() throws IOException {
        tenAreSaid();
        story.joins(ANN, "#a");
        story.joins(ANN, "#b");
        story.says(ANN, "#a", "one");
        story.says(ANN, "#b", "two");
        story.says(ANN, "#a", "three");
        List<ChannelName> channels = List.of(new ChannelName("#a"), new ChannelName("#b"));

        Target newest = targets(ANN, channels, 99, 0, 1).getFirst();
        assertThat(newest.name()).isEqualTo("#a");
        int at = (int) Duration.between(WrittenStory.START, newest.latest()).toSeconds();
        assertThat(targets(ANN, channels, at, 0, 9)).extracting(Target::name).containsExactly("#b");
    }

    @Test
    void whatCannotBeWaitedForIsAnError() throws IOException {
        try (ArchiveReader failing =
                ArchiveReader.open(
                        directory,
                        index -> {
                            throw new IOException("the history has failed");
                        })) {
            assertThatThrownBy(() -> failing.page(new PageQuery(ANN, TEA, latest(1), false, 1)))
                    .isInstanceOf(IOException.class)
                    .hasMessage("the history has failed");
        }
    }

    @Test
    void isClosedForGood() throws IOException {
        reader.close();
        assertThatThrownBy(() -> page(latest(1)))
                .isInstanceOf(IOException.class)
                .hasMessage("the history is closed");
    }

    @Test
    void takesPartInNothingThatIsNotThere(@TempDir Path empty) {
        assertThatThrownBy(() -> ArchiveReader.open(empty, awaited::add))
                .hasMessageContaining("holds no history");
    }

    @Test
    void aPageOfMuchTextIsShorterAndHasNoHoles() throws IOException {
        tenAreSaid();
        String much = "x".repeat(Message.LONGEST - 2);
        for (int number = 10; number < 40; number++) {
            story.says(ANN, "#tea", number + much);
        }
        assertThat(starts(latest(MANY))).hasSize(16).startsWith("24").endsWith("39");
        assertThat(starts(new Span.After(said(8), MANY)))
                .hasSize(17)
                .startsWith("9", "10")
                .endsWith("25");
        assertThat(starts(new Span.Around(said(20), 4))).containsExactly("18", "19", "20", "21");
    }

    private List<String> starts(Span span) throws IOException {
        return page(span).stream().map(text -> text.replace("x", "")).toList();
    }
}
