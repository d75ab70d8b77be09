package hocket.core;

import static hocket.core.ChannelScene.ROOM;
import static hocket.core.ChannelScene.give;
import static hocket.core.ChannelScene.off;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Coming into channels: founding them, and what keeps out. */
class ChannelJoinTest {
    private static final ModeChange KEY = new ModeChange.SetKey(new Remark("sesame"));

    @Test
    void foundsAChannelByJoiningIt() {
        ChannelScene scene = ChannelScene.with("ann");

        assertThat(scene.heard()).containsExactly("ann: ann founded #room");
        assertThat(scene.member("ann").holds(Rank.OWNER)).isTrue();
        assertThat(scene.member("ann").holds(Rank.OPERATOR)).isTrue();
        assertThat(scene.room().has(ChannelFlag.NO_EXTERNAL)).isTrue();
        assertThat(scene.room().has(ChannelFlag.TOPIC_LOCKED)).isTrue();
        assertThat(scene.room().founded().getEpochSecond()).isEqualTo(1);
    }

    @Test
    void tellsEveryMemberOfWhoJoinsWhateverTheCaseOfTheName() {
        ChannelScene scene = ChannelScene.with("ann", "bob").joins("cid", "#ROOM");

        assertThat(scene.heard()).containsExactly("ann bob cid: cid joined #room");
        assertThat(scene.member("cid").rank()).isEqualTo(Rank.NONE);
        assertThat(scene.user("cid").channels()).containsExactly(scene.room());
    }

    @Test
    void refusesToJoinTwice() {
        ChannelScene scene = ChannelScene.with("ann", "ann");

        assertThat(scene.heard()).containsExactly("ann: refused IN_CHANNEL");
    }

    @Test
    void refusesMoreChannelsThanAUserMayBeIn() {
        ChannelScene scene = ChannelScene.with("founder");
        for (int number = 0; number < User.MOST_CHANNELS; number++) {
            scene.joins("ann", "#" + number);
        }

        assertThat(scene.joins("ann").heard()).containsExactly("ann: refused TOO_MANY_CHANNELS");
        assertThat(scene.joins("ann", "#new").heard())
                .containsExactly("ann: refused TOO_MANY_CHANNELS");
    }

    @Test
    void refusesMoreChannelsThanThereMayBe() {
        ChannelScene scene = ChannelScene.with("founder");
        int founders = Channels.MOST / User.MOST_CHANNELS;
        for (int number = 1; number < Channels.MOST; number++) {
            scene.joins("u" + number % founders, "#" + number);
        }

        assertThat(scene.joins("late", "#new").heard()).containsExactly("late: refused TABLE_FULL");
        assertThat(scene.joins("late").heard()).containsExactly("founder late: late joined #room");
    }

    @ParameterizedTest
    @CsvSource({"sesame, ''", "Sesame, WRONG_KEY", "'', WRONG_KEY"})
    void asksForTheKey(String offered, String refusal) {
        ChannelScene scene = ChannelScene.with("founder").modes("founder", KEY);

        assertThat(scene.joins("ann", ROOM, offered).heard())
                .containsExactly(
                        refusal.isEmpty()
                                ? "founder ann: ann joined #room"
                                : "ann: refused " + refusal);
    }

    @Test
    void refusesWhenItIsFull() {
        ChannelScene scene =
                ChannelScene.with("founder", "ann").modes("founder", new ModeChange.SetLimit(2));

        assertThat(scene.joins("bob").heard()).containsExactly("bob: refused CHANNEL_FULL");
        scene.parts("ann");
        assertThat(scene.joins("bob").heard()).containsExactly("founder bob: bob joined #room");
    }

    @Test
    void refusesWhoIsNotInvited() {
        ChannelScene scene = ChannelScene.with("founder").sets(ChannelFlag.INVITE_ONLY);

        assertThat(scene.joins("ann").heard()).containsExactly("ann: refused INVITE_ONLY");
    }

    @Test
    void needsNoInvitationWhenOnTheListOfInvitations() {
        ChannelScene scene =
                ChannelScene.with("founder")
                        .sets(ChannelFlag.INVITE_ONLY)
                        .lists(MaskList.INVITATION, "*!*@ann.example");

        assertThat(scene.joins("bob").heard()).containsExactly("bob: refused INVITE_ONLY");
        assertThat(scene.joins("ann").heard()).containsExactly("founder ann: ann joined #room");
    }

    @ParameterizedTest
    @CsvSource({
        "ann, true",
        "*@ann.example, true",
        "bob, false",
        "$r:*real?ann, true",
        "$r:*real?bob, false",
        "$j:#other, true",
        "$j:#secret, false",
        "$j:#nowhere, false",
        "$m:ann, false",
    })
    void refusesWhomABanCovers(String mask, boolean isBanned) {
        ChannelScene scene =
                ChannelScene.with("founder")
                        .joins("ann", "#other")
                        .joins("ann", "#secret")
                        .modesIn("#secret", "ann", ChannelScene.on(ChannelFlag.SECRET))
                        .lists(MaskList.BAN, mask);

        assertThat(scene.joins("ann").heard())
                .containsExactly(
                        isBanned
                                ? "ann: refused BANNED_FROM_CHANNEL"
                                : "founder ann: ann joined #room");
    }

    @Test
    void letsInWhomAnExceptionCovers() {
        ChannelScene scene =
                ChannelScene.with("founder")
                        .lists(MaskList.BAN, "*!*@*")
                        .lists(MaskList.EXCEPTION, "ann!*@*");

        assertThat(scene.joins("ann").heard()).containsExactly("founder ann: ann joined #room");
        assertThat(scene.joins("bob").heard()).containsExactly("bob: refused BANNED_FROM_CHANNEL");
    }

    @Test
    void letsInWhoIsInvitedWhateverKeepsOthersOut() {
        ChannelScene scene =
                ChannelScene.with("founder")
                        .sets(ChannelFlag.INVITE_ONLY)
                        .lists(MaskList.BAN, "*!*@*")
                        .modes("founder", KEY, new ModeChange.SetLimit(1));
        scene.user("ann");
        scene.invites("founder", "ann");

        assertThat(scene.joins("ann").heard()).containsExactly("founder ann: ann joined #room");
        scene.parts("ann");
        assertThat(scene.joins("ann").heard()).containsExactly("ann: refused BANNED_FROM_CHANNEL");
    }

    private static ChannelScene closed(Obstacle reason) {
        ChannelScene scene = ChannelScene.with("founder").joins("founder", "#lobby");
        return switch (reason) {
            case INVITATION -> scene.sets(ChannelFlag.INVITE_ONLY);
            case KEY -> scene.modes("founder", KEY);
            case LIMIT -> scene.modes("founder", new ModeChange.SetLimit(1));
            case BAN -> scene.lists(MaskList.BAN, "ann!*@*");
        };
    }

    private static ChannelScene closedAndForwarding(Obstacle reason) {
        return closed(reason)
                .modes("founder", new ModeChange.SetForward(new ChannelName("#lobby")));
    }

    @ParameterizedTest
    @EnumSource
    void forwardsWhomItRefuses(Obstacle reason) {
        ChannelScene scene = closedAndForwarding(reason);

        assertThat(scene.joins("ann").heard())
                .containsExactly("ann: #room forwards to #lobby", "founder ann: ann joined #lobby");
    }

    @ParameterizedTest
    @EnumSource
    void saysItsOwnReasonWhenTheOtherChannelRefusesToo(Obstacle reason) {
        ChannelScene scene =
                closedAndForwarding(reason)
                        .modesIn("#lobby", "founder", new ModeChange.SetLimit(1))
                        .modesIn(
                                "#lobby",
                                "founder",
                                new ModeChange.SetForward(new ChannelName(ROOM)));

        assertThat(scene.joins("ann").heard())
                .containsExactly("ann: refused " + reason.rejection());
        assertThat(scene.user("ann").channels()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void isNotPublicWhileAnythingKeepsAnybodyOut(Obstacle reason) {
        ChannelScene scene = ChannelScene.with("founder");
        assertThat(scene.room().isPublic()).isTrue();

        assertThat(closed(reason).room().isPublic()).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void isNotPublicWhereAFlagKeepsOutOrHides(ChannelFlag flag) {
        Set<ChannelFlag> closing =
                Set.of(ChannelFlag.INVITE_ONLY, ChannelFlag.SECRET, ChannelFlag.AUDITORIUM);

        assertThat(ChannelScene.with("founder").sets(flag).room().isPublic())
                .isEqualTo(!closing.contains(flag));
    }

    @Test
    void isNotPublicWhereALimitIsNotReachedOrABanIsExcepted() {
        ModeChange limit = new ModeChange.SetLimit(100);
        ChannelScene limited = ChannelScene.with("founder").modes("founder", limit);
        ChannelScene excepted =
                ChannelScene.with("founder")
                        .lists(MaskList.BAN, "ann!*@*")
                        .lists(MaskList.EXCEPTION, "*!*@*");

        assertThat(limited.room().isPublic()).isFalse();
        assertThat(excepted.room().isPublic()).isFalse();
        limited.modes("founder", new ModeChange.ClearLimit());
        assertThat(limited.room().isPublic()).isTrue();
    }

    @Test
    void doesNotForwardToWhereOneIsOrWhatHasCeasedToBe() {
        ChannelScene scene = closedAndForwarding(Obstacle.INVITATION).joins("ann", "#lobby");

        assertThat(scene.joins("ann").heard()).containsExactly("ann: refused INVITE_ONLY");
        scene.channels().leaveAll(scene.user("ann"));
        scene.does("founder", new ChannelCommand.Part(new ChannelName("#lobby"), Remark.NONE));
        assertThat(scene.joins("ann").heard()).containsExactly("ann: refused INVITE_ONLY");
    }

    @Test
    void showsWhoJoinsAnAuditoriumToThoseOfRankOnly() {
        ChannelScene scene =
                ChannelScene.with("founder", "voice", "ann")
                        .modes("founder", give(Rank.VOICE, "voice"))
                        .sets(ChannelFlag.AUDITORIUM);

        assertThat(scene.joins("bob").heard())
                .containsExactly("founder voice bob: bob joined #room");
        assertThat(scene.parts("bob").heard())
                .containsExactly("founder voice bob: bob parted (bye)");
        assertThat(scene.kicks("founder", "ann").heard())
                .containsExactly("founder voice ann: founder kicked ann (out)");
    }

    @Test
    void showsWhoHasARankInAnAuditoriumToAll() {
        ChannelScene scene =
                ChannelScene.with("founder", "ann", "bob").sets(ChannelFlag.AUDITORIUM);

        assertThat(scene.modes("founder", give(Rank.VOICE, "bob")).heard())
                .containsExactly("founder ann bob: founder +VOICE bob");
        assertThat(scene.parts("bob").heard()).containsExactly("founder ann bob: bob parted (bye)");
        scene.modes("founder", off(ChannelFlag.AUDITORIUM));
        assertThat(scene.joins("bob").heard()).containsExactly("founder ann bob: bob joined #room");
    }
}
