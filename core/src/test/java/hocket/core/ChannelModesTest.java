package hocket.core;

import static hocket.core.ChannelScene.ROOM;
import static hocket.core.ChannelScene.give;
import static hocket.core.ChannelScene.off;
import static hocket.core.ChannelScene.on;
import static hocket.core.ChannelScene.take;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Changing a channel's modes, its topic and its name. */
class ChannelModesTest {
    @ParameterizedTest
    @EnumSource
    void switchesEachFlagOnAndOff(ChannelFlag flag) {
        ChannelScene scene = ChannelScene.with("ann", "bob");
        boolean before = scene.room().has(flag);
        ModeChange there = new ModeChange.Flag(flag, !before);
        ModeChange back = new ModeChange.Flag(flag, before);

        scene.modes("ann", there, there);
        assertThat(scene.room().has(flag)).isNotEqualTo(before);
        assertThat(scene.events()).hasSize(1);
        assertThat(((ChannelEvent.ModesChanged) scene.events().getFirst()).changes())
                .containsExactly(there);
        scene.modes("ann", back, back);
        assertThat(scene.room().has(flag)).isEqualTo(before);
        assertThat(scene.modes("ann", back).heard()).isEmpty();
    }

    static Stream<ModeChange> whatTakesHalfOperators() {
        return Stream.of(
                on(ChannelFlag.INVITE_ONLY),
                on(ChannelFlag.MODERATED),
                off(ChannelFlag.NO_EXTERNAL),
                on(ChannelFlag.SECRET),
                off(ChannelFlag.TOPIC_LOCKED),
                on(ChannelFlag.NO_CTCP),
                on(ChannelFlag.OP_MODERATED),
                new ModeChange.SetKey(new Remark("key")),
                new ModeChange.SetLimit(5),
                new ModeChange.AddMask(MaskList.BAN, new Mask("a!*@*")),
                new ModeChange.AddMask(MaskList.EXCEPTION, new Mask("a!*@*")),
                new ModeChange.AddMask(MaskList.INVITATION, new Mask("a!*@*")),
                give(Rank.VOICE, "NONE"),
                take(Rank.VOICE, "VOICE"));
    }

    static Stream<ModeChange> whatTakesOperators() {
        return Stream.of(
                on(ChannelFlag.AUDITORIUM),
                give(Rank.HALFOP, "NONE"),
                give(Rank.OPERATOR, "NONE"),
                take(Rank.HALFOP, "HALFOP"),
                take(Rank.OPERATOR, "OPERATOR"));
    }

    static Stream<ModeChange> whatTakesOwners() {
        return Stream.of(
                give(Rank.ADMIN, "NONE"),
                give(Rank.OWNER, "NONE"),
                take(Rank.ADMIN, "ADMIN"),
                take(Rank.OWNER, "OWNER"));
    }

    @ParameterizedTest
    @MethodSource("whatTakesHalfOperators")
    void lookingAfterTakesAHalfOperator(ModeChange change) {
        assertThat(whoMay(change)).containsExactly("ha", "op", "ad", "ow");
    }

    @ParameterizedTest
    @MethodSource("whatTakesOperators")
    void governingTakesAnOperator(ModeChange change) {
        assertThat(whoMay(change)).containsExactly("op", "ad", "ow");
    }

    @ParameterizedTest
    @MethodSource("whatTakesOwners")
    void theHighestRanksAreTheOwners(ModeChange change) {
        assertThat(whoMay(change)).containsExactly("ow");
    }

    /** The first letters of the ranks that may make the change. */
    private static List<String> whoMay(ModeChange change) {
        List<String> who = new ArrayList<>();
        for (Rank rank : Rank.values()) {
            String nick = Folding.fold(rank.name().substring(0, 2));
            ChannelScene scene = ChannelScene.withEveryRank().joins(nick);
            if (rank != Rank.NONE) {
                scene.modes("founder", give(rank, nick));
            }
            ChannelEvent event = (ChannelEvent) scene.modes(nick, change).events().getFirst();
            if (event instanceof ChannelEvent.ModesChanged) {
                who.add(nick);
            } else {
                assertThat(scene.heard().getFirst()).startsWith(nick + ": refused RANK_TOO_LOW");
            }
        }
        return who;
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void everybodyMayGiveUpARankOfItsOwn(Rank rank) {
        ChannelScene scene = ChannelScene.withEveryRank();

        scene.modes(rank.name(), take(rank, rank.name()));

        assertThat(scene.member(rank.name()).rank()).isEqualTo(Rank.NONE);
    }

    @Test
    void outsidersChangeNothing() {
        ChannelScene scene = ChannelScene.with("ann");

        assertThat(scene.modes("bob", on(ChannelFlag.SECRET)).heard())
                .containsExactly("bob: refused NOT_IN_CHANNEL");
    }

    @Test
    void grantsAndRefusesEachChangeByItself() {
        ChannelScene scene = ChannelScene.with("ann", "bob").joins("cid", "#other");

        scene.modes(
                "ann",
                give(Rank.VOICE, "nobody"),
                on(ChannelFlag.MODERATED),
                on(ChannelFlag.MODERATED),
                give(Rank.VOICE, "cid"),
                give(Rank.VOICE, "BOB"),
                new ModeChange.SetLimit(7));

        assertThat(scene.heard())
                .containsExactly(
                        "ann bob: ann +MODERATED +VOICE bob +limit 7",
                        "ann: refused NO_SUCH_NICK +VOICE nobody",
                        "ann: refused TARGET_NOT_IN_CHANNEL +VOICE cid");
    }

    @Test
    void looksAtTheRankAnewForEachChange() {
        ChannelScene scene =
                ChannelScene.with("ann", "bob")
                        .modes("ann", give(Rank.OPERATOR, "bob"))
                        .modes("bob", take(Rank.OPERATOR, "bob"), on(ChannelFlag.SECRET));

        assertThat(scene.heard())
                .containsExactly("ann bob: bob -OPERATOR bob", "bob: refused RANK_TOO_LOW +SECRET");
    }

    @Test
    void keepsTheLowerRankWhenTheHigherIsTaken() {
        ChannelScene scene =
                ChannelScene.with("ann", "bob")
                        .modes("ann", give(Rank.VOICE, "bob"), give(Rank.OPERATOR, "bob"));
        assertThat(scene.member("bob").rank()).isEqualTo(Rank.OPERATOR);

        scene.modes("ann", take(Rank.OPERATOR, "bob"));
        assertThat(scene.member("bob").rank()).isEqualTo(Rank.VOICE);
    }

    @Test
    void saysNothingOfWhatIsSoAlready() {
        ChannelScene scene = ChannelScene.with("ann");
        ModeChange[] changes = {
            new ModeChange.SetKey(new Remark("k")),
            new ModeChange.SetLimit(3),
            new ModeChange.AddMask(MaskList.BAN, new Mask("x!*@*")),
        };
        scene.modes("ann", changes);

        assertThat(scene.modes("ann", changes).heard()).isEmpty();
        assertThat(scene.modes("ann", give(Rank.OWNER, "ann")).heard()).isEmpty();
        assertThat(scene.modes("ann", take(Rank.VOICE, "ann")).heard()).isEmpty();
        scene.modes("ann", new ModeChange.ClearKey(), new ModeChange.ClearLimit());
        assertThat(scene.heard()).containsExactly("ann: ann -key -limit");
        assertThat(
                        scene.modes(
                                        "ann",
                                        new ModeChange.ClearKey(),
                                        new ModeChange.ClearLimit(),
                                        new ModeChange.ClearForward())
                                .heard())
                .isEmpty();
    }

    @Test
    void listsMasksInFullWithWhoSetThemAndWhen() {
        ChannelScene scene = ChannelScene.with("founder").lists(MaskList.BAN, "Bob");

        assertThat(scene.heard()).containsExactly("founder: founder +BAN Bob!*@*");
        ListedMask listed = scene.room().list(MaskList.BAN).getFirst();
        assertThat(listed.by()).isEqualTo(ChannelScene.source("founder"));
        assertThat(listed.at().getEpochSecond()).isEqualTo(2);
        assertThat(scene.lists(MaskList.BAN, "bob!*@*").heard()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"bob", "BOB!*@*", "Bob!*@*"})
    void takesMasksOffHoweverTheyAreWritten(String mask) {
        ChannelScene scene = ChannelScene.with("founder").lists(MaskList.BAN, "Bob");
        ModeChange remove = new ModeChange.RemoveMask(MaskList.BAN, new Mask(mask));

        assertThat(scene.modes("founder", remove).heard())
                .containsExactly("founder: founder -BAN Bob!*@*");
        assertThat(scene.room().list(MaskList.BAN)).isEmpty();
        assertThat(scene.modes("founder", remove).heard()).isEmpty();
    }

    @Test
    void refusesMasksOfNoKnownShape() {
        ChannelScene scene = ChannelScene.with("founder").lists(MaskList.BAN, "$x:y");

        assertThat(scene.heard()).containsExactly("founder: refused BAD_MASK +BAN $x:y");
    }

    @ParameterizedTest
    @EnumSource
    void listsAHundredMasksAndNoMore(MaskList list) {
        ChannelScene scene = ChannelScene.with("founder");
        for (int number = 0; number < MaskLists.MOST; number++) {
            scene.lists(list, "n" + number);
        }

        assertThat(scene.lists(list, "more").heard())
                .containsExactly("founder: refused LIST_FULL +" + list + " more");
        assertThat(scene.room().list(list)).hasSize(100);
        assertThat(scene.lists(list, "n1").heard()).isEmpty();
    }

    @Test
    void forwardsOnlyToWhereTheAskerGoverns() {
        ChannelScene scene =
                ChannelScene.with("ann")
                        .joins("ann", "#mine")
                        .joins("bob", "#his")
                        .joins("ann", "#his")
                        .joins("bob", "#far");

        for (String bad : List.of("#his", "#far", "#nowhere", ROOM)) {
            assertThat(scene.modes("ann", forwardTo(bad)).heard())
                    .containsExactly("ann: refused BAD_FORWARD +forward " + bad);
        }
        assertThat(scene.modes("ann", forwardTo("#MINE")).heard())
                .containsExactly("ann: ann +forward #mine");
        assertThat(scene.room().forward()).contains(new ChannelName("#mine"));
        assertThat(scene.modes("ann", new ModeChange.ClearForward()).heard())
                .containsExactly("ann: ann -forward");
    }

    private static ModeChange forwardTo(String channel) {
        return new ModeChange.SetForward(new ChannelName(channel));
    }

    @Test
    void setsTheTopicAndSaysWhoDid() {
        ChannelScene scene = ChannelScene.with("ann", "bob").topic("ann", "news");

        assertThat(scene.heard()).containsExactly("ann bob: ann set topic news");
        Topic topic = scene.room().topic().orElseThrow();
        assertThat(topic.by()).isEqualTo(ChannelScene.source("ann"));
        assertThat(topic.at().getEpochSecond()).isEqualTo(3);
        assertThat(scene.topic("ann", "").heard()).containsExactly("ann bob: ann set topic ");
        assertThat(scene.room().topic()).isEmpty();
    }

    @Test
    void lockedTopicsTakeAHalfOperator() {
        ChannelScene scene = ChannelScene.withEveryRank();

        assertThat(scene.topic("VOICE", "x").heard())
                .containsExactly("VOICE: refused RANK_TOO_LOW");
        assertThat(scene.topic("HALFOP", "x").room().topic()).isPresent();
        scene.modes("founder", off(ChannelFlag.TOPIC_LOCKED)).topic("NONE", "y");
        assertThat(scene.room().topic()).map(Topic::text).contains(new Remark("y"));
        assertThat(scene.topic("away", "z").heard())
                .containsExactly("away: refused NOT_IN_CHANNEL");
    }

    @Test
    void renamingKeepsEverything() {
        ChannelScene scene =
                ChannelScene.with("founder", "ann")
                        .topic("founder", "news")
                        .lists(MaskList.BAN, "x");
        Channel room = scene.room();
        User bob = scene.user("bob");
        scene.invites("founder", "bob");

        assertThat(scene.renames("founder", "#hall").heard())
                .containsExactly("founder ann: #room is now #hall");
        assertThat(scene.channels().channel(new ChannelName(ROOM))).isEmpty();
        assertThat(scene.channel("#hall")).isSameAs(room);
        assertThat(room.name()).isEqualTo(new ChannelName("#hall"));
        assertThat(room.topic()).isPresent();
        assertThat(room.list(MaskList.BAN)).hasSize(1);
        assertThat(scene.user("ann").channels()).containsExactly(room);
        assertThat(bob.invitations()).containsExactly(room);
        assertThat(scene.joins("cid").heard()).containsExactly("cid: cid founded #room");
    }

    @Test
    void mayBeRenamedInCaseOnly() {
        ChannelScene scene = ChannelScene.with("ann");

        assertThat(scene.renames("ann", "#Room").heard())
                .containsExactly("ann: #room is now #Room");
        assertThat(scene.room().name().value()).isEqualTo("#Room");
        assertThat(scene.renames("ann", "#Room").heard())
                .containsExactly("ann: refused CHANNEL_NAME_IN_USE");
    }

    @Test
    void saysWhyItIsNotRenamed() {
        ChannelScene scene = ChannelScene.withEveryRank().joins("NONE", "#taken");

        assertThat(scene.renames("HALFOP", "#new").heard())
                .containsExactly("HALFOP: refused RANK_TOO_LOW");
        assertThat(scene.renames("OPERATOR", "#TAKEN").heard())
                .containsExactly("OPERATOR: refused CHANNEL_NAME_IN_USE");
        assertThat(scene.renames("away", "#new").heard())
                .containsExactly("away: refused NOT_IN_CHANNEL");
    }
}
