package hocket.core;

import static hocket.core.ChannelScene.on;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Coming out of channels, by oneself and by others. */
class ChannelLeaveTest {
    @Test
    void tellsAllAndTheLeaverOfItsLeaving() {
        ChannelScene scene = ChannelScene.with("ann", "bob").parts("bob");

        assertThat(scene.heard()).containsExactly("ann bob: bob parted (bye)");
        assertThat(scene.user("bob").channels()).isEmpty();
        assertThat(scene.room().members()).containsExactly(scene.member("ann"));
    }

    @Test
    void ceasesToBeWithItsLastMember() {
        ChannelScene scene = ChannelScene.with("ann").topic("ann", "gone with me").parts("ann");

        assertThat(scene.heard()).containsExactly("ann: ann parted (bye)");
        assertThat(scene.channels().all()).isEmpty();
        assertThat(scene.joins("bob").heard()).containsExactly("bob: bob founded #room");
        assertThat(scene.room().topic()).isEmpty();
    }

    @Test
    void leavesTheOthersAsTheyAreWhenItsOwnerLeaves() {
        ChannelScene scene = ChannelScene.with("ann", "bob").parts("ann");

        assertThat(scene.member("bob").rank()).isEqualTo(Rank.NONE);
        assertThat(scene.joins("ann").heard()).containsExactly("bob ann: ann joined #room");
        assertThat(scene.member("ann").rank()).isEqualTo(Rank.NONE);
    }

    @Test
    void refusesToLeaveWhereOneIsNot() {
        ChannelScene scene = ChannelScene.with("ann").joins("bob", "#other");

        assertThat(scene.parts("bob").heard()).containsExactly("bob: refused NOT_IN_CHANNEL");
        scene.parts("ann");
        assertThat(scene.parts("bob").heard()).containsExactly("bob: refused NO_SUCH_CHANNEL");
    }

    @Test
    void doesNotTellOutsidersOfASecretChannel() {
        ChannelScene scene = ChannelScene.with("ann").modes("ann", on(ChannelFlag.SECRET));

        assertThat(scene.parts("bob").heard()).containsExactly("bob: refused NO_SUCH_CHANNEL");
        assertThat(scene.topic("bob", "x").heard()).containsExactly("bob: refused NO_SUCH_CHANNEL");
        assertThat(scene.kicks("bob", "ann").heard())
                .containsExactly("bob: refused NO_SUCH_CHANNEL");
    }

    @Test
    void passesNoLastWordsOfWhoMayNotSpeak() {
        ChannelScene scene =
                ChannelScene.with("founder", "ann", "bob").lists(MaskList.BAN, "$m:ann");

        assertThat(scene.parts("ann").heard()).containsExactly("founder ann bob: ann parted ()");
        assertThat(scene.parts("bob").heard()).containsExactly("founder bob: bob parted (bye)");
    }

    @ParameterizedTest
    @CsvSource({
        "NONE, ''",
        "VOICE, ''",
        "HALFOP, NONE VOICE",
        "OPERATOR, NONE VOICE HALFOP OPERATOR",
        "ADMIN, NONE VOICE HALFOP OPERATOR",
        "OWNER, NONE VOICE HALFOP OPERATOR ADMIN OWNER",
    })
    void putsOutWhomTheRankAllows(Rank kicker, String allowed) {
        for (Rank target : Rank.values()) {
            ChannelScene scene = ChannelScene.withEveryRank();
            scene.joins("kicker").modes("founder", given(kicker, "kicker"));

            scene.kicks("kicker", target.name());

            assertThat(scene.room().member(scene.user(target.name()).session()).isEmpty())
                    .as("%s puts out %s", kicker, target)
                    .isEqualTo(allowed.contains(target.name()));
        }
    }

    /** A change that gives the rank, or nothing worth mentioning. */
    private static ModeChange given(Rank rank, String nick) {
        return rank == Rank.NONE ? new ModeChange.ClearKey() : ChannelScene.give(rank, nick);
    }

    @Test
    void tellsAllAndWhoIsPutOut() {
        ChannelScene scene = ChannelScene.with("ann", "bob", "cid").kicks("ann", "BOB");

        assertThat(scene.heard()).containsExactly("ann bob cid: ann kicked bob (out)");
        assertThat(scene.user("bob").channels()).isEmpty();
    }

    @Test
    void saysWhyItPutsNobodyOut() {
        ChannelScene scene = ChannelScene.with("ann", "bob").joins("cid", "#other");

        assertThat(scene.kicks("bob", "ann").heard()).containsExactly("bob: refused RANK_TOO_LOW");
        assertThat(scene.kicks("ann", "cid").heard())
                .containsExactly("ann: refused TARGET_NOT_IN_CHANNEL");
        assertThat(scene.kicks("ann", "dan").heard()).containsExactly("ann: refused NO_SUCH_NICK");
        assertThat(scene.kicks("cid", "ann").heard())
                .containsExactly("cid: refused NOT_IN_CHANNEL");
    }

    @Test
    void ceasesToBeWhenItsLastMemberPutsItselfOut() {
        ChannelScene scene = ChannelScene.with("ann").kicks("ann", "ann");

        assertThat(scene.heard()).containsExactly("ann: ann kicked ann (out)");
        assertThat(scene.channels().all()).isEmpty();
    }

    @Test
    void takesAUserOutOfEverythingAtOnce() {
        ChannelScene scene = ChannelScene.with("ann", "bob").joins("bob", "#own");
        User bob = scene.user("bob");
        User cid = scene.user("cid");
        scene.invites("ann", "cid");

        scene.channels().leaveAll(bob);
        scene.channels().leaveAll(cid);

        assertThat(bob.channels()).isEmpty();
        assertThat(cid.invitations()).isEmpty();
        assertThat(scene.room().invited()).isEmpty();
        assertThat(scene.channels().all()).containsExactly(scene.room());
        assertThat(scene.nicks(scene.room().audiences().everybody())).isEqualTo("ann");
    }

    @Test
    void countsEachWhoSeesAUserOnce() {
        ChannelScene scene =
                ChannelScene.with("ann", "bob", "cid").joins("bob", "#b").joins("cid", "#b");
        scene.joins("dan", "#b").joins("eve", "#c");

        assertThat(audienceOf(scene, "ann")).isEqualTo("ann bob cid");
        assertThat(audienceOf(scene, "bob")).isEqualTo("bob ann cid dan");
        assertThat(audienceOf(scene, "eve")).isEqualTo("eve");
        assertThat(audienceOf(scene, "fay")).isEqualTo("fay");
    }

    @Test
    void hidesAUserFromOrdinaryMembersOfAnAuditorium() {
        ChannelScene scene =
                ChannelScene.with("founder", "ann", "bob").sets(ChannelFlag.AUDITORIUM);
        assertThat(audienceOf(scene, "ann")).isEqualTo("founder ann");
        assertThat(audienceOf(scene, "founder")).isEqualTo("founder ann bob");

        scene.joins("ann", "#other").joins("bob", "#other");
        assertThat(audienceOf(scene, "ann")).isEqualTo("ann founder bob");
    }

    private static String audienceOf(ChannelScene scene, String nick) {
        return scene.nicks(scene.channels().audienceOf(scene.user(nick)));
    }
}
