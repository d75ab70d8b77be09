package hocket.core;

import static hocket.core.ChannelScene.ROOM;
import static hocket.core.ChannelScene.give;
import static hocket.core.ChannelScene.off;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Who may speak in a channel, and who hears it. */
class ChannelSpeakingTest {
    @Test
    void everyMemberHearsTheSpeakerIncluded() {
        assertThat(ChannelScene.with("ann", "bob", "cid").says("bob")).isEqualTo("ann bob cid");
    }

    @Test
    void nobodyHearsWhatIsSaidToNoChannel() {
        assertThat(ChannelScene.with("ann").parts("ann").says("ann")).isEqualTo("NO_SUCH_CHANNEL");
    }

    @Test
    void onlyMembersSpeakUnlessOthersMay() {
        ChannelScene scene = ChannelScene.with("ann", "bob");

        assertThat(scene.says("out")).isEqualTo("CANNOT_SEND");
        scene.modes("ann", off(ChannelFlag.NO_EXTERNAL));
        assertThat(scene.says("out")).isEqualTo("ann bob out");
        assertThat(scene.says("other")).isEqualTo("ann bob other");
        assertThat(scene.says("out", Rank.VOICE, false)).isEqualTo("CANNOT_SEND");
    }

    @Test
    void aSecretChannelIsNoneToWhoMayNotSpeakInItUnlessInvited() {
        ChannelScene scene = ChannelScene.with("founder", "bob").sets(ChannelFlag.SECRET);
        scene.user("guest");
        scene.invites("founder", "guest");

        assertThat(scene.says("out")).isEqualTo("NO_SUCH_CHANNEL");
        assertThat(scene.says("guest")).isEqualTo("CANNOT_SEND");
        scene.sets(ChannelFlag.MODERATED);
        assertThat(scene.says("bob")).isEqualTo("CANNOT_SEND");
    }

    @Test
    void aSecretChannelThatHearsOthersIsNoneToWhomItDoesNotHear() {
        ChannelScene scene =
                ChannelScene.with("founder")
                        .sets(ChannelFlag.SECRET)
                        .sets(ChannelFlag.NO_CTCP)
                        .modes("founder", off(ChannelFlag.NO_EXTERNAL));

        assertThat(scene.says("out")).isEqualTo("founder out");
        assertThat(scene.says("out", Rank.NONE, true)).isEqualTo("NO_SUCH_CHANNEL");
        scene.sets(ChannelFlag.MODERATED);
        assertThat(scene.says("out")).isEqualTo("NO_SUCH_CHANNEL");
    }

    @ParameterizedTest
    @CsvSource({
        "NONE, CANNOT_SEND",
        "VOICE, heard",
        "HALFOP, heard",
        "OPERATOR, heard",
        "ADMIN, heard",
        "OWNER, heard",
        "out, CANNOT_SEND",
    })
    void moderationBanAndMutingSpareWhoHasARank(String nick, String result) {
        assertThat(result(withEveryRank().sets(ChannelFlag.MODERATED), nick)).isEqualTo(result);
        assertThat(result(withEveryRank().lists(MaskList.BAN, "*"), nick)).isEqualTo(result);
        assertThat(result(withEveryRank().lists(MaskList.BAN, "$m:*"), nick)).isEqualTo(result);
    }

    private static ChannelScene withEveryRank() {
        return ChannelScene.withEveryRank().modes("founder", off(ChannelFlag.NO_EXTERNAL));
    }

    private static String result(ChannelScene scene, String nick) {
        String result = scene.says(nick);
        return result.startsWith("founder ") ? "heard" : result;
    }

    @Test
    void whomAnExceptionCoversMaySpeak() {
        ChannelScene scene =
                ChannelScene.with("founder", "ann", "bob")
                        .lists(MaskList.BAN, "$m:*")
                        .lists(MaskList.EXCEPTION, "ann");

        assertThat(scene.says("ann")).isEqualTo("founder ann bob");
        assertThat(scene.says("bob")).isEqualTo("CANNOT_SEND");
    }

    @Test
    void whatWouldBeRefusedGoesToThoseWhoLookAfterAnOpModeratedChannel() {
        ChannelScene scene = ChannelScene.withEveryRank().sets(ChannelFlag.OP_MODERATED);
        assertThat(scene.says("NONE").split(" ")).hasSize(1 + Rank.values().length);

        scene.sets(ChannelFlag.MODERATED);
        assertThat(scene.says("NONE")).isEqualTo("founder HALFOP OPERATOR ADMIN OWNER NONE");
        assertThat(scene.says("NONE", Rank.VOICE, false))
                .isEqualTo("founder HALFOP OPERATOR ADMIN OWNER NONE");
        assertThat(scene.says("NONE", Rank.OWNER, false)).isEqualTo("founder OWNER NONE");
        assertThat(scene.says("out")).isEqualTo("CANNOT_SEND");
        scene.modes("founder", off(ChannelFlag.MODERATED)).lists(MaskList.BAN, "none");
        assertThat(scene.says("NONE")).isEqualTo("founder HALFOP OPERATOR ADMIN OWNER NONE");
    }

    @Test
    void ctcpIsRefusedToEverybodyWhereThereIsNone() {
        ChannelScene scene = ChannelScene.with("founder", "ann").sets(ChannelFlag.NO_CTCP);

        assertThat(scene.says("ann", Rank.NONE, true)).isEqualTo("NO_CTCP");
        assertThat(scene.says("founder", Rank.NONE, true)).isEqualTo("NO_CTCP");
        assertThat(scene.says("ann", Rank.NONE, false)).isEqualTo("founder ann");
        scene.modes("founder", off(ChannelFlag.NO_CTCP));
        assertThat(scene.says("ann", Rank.NONE, true)).isEqualTo("founder ann");
    }

    @ParameterizedTest
    @CsvSource({
        "VOICE, founder VOICE HALFOP OPERATOR ADMIN OWNER NONE",
        "HALFOP, founder HALFOP OPERATOR ADMIN OWNER NONE",
        "OPERATOR, founder OPERATOR ADMIN OWNER NONE",
        "ADMIN, founder ADMIN OWNER NONE",
        "OWNER, founder OWNER NONE",
    })
    void everyMemberMaySpeakToThoseOfSomeRank(Rank least, String audience) {
        ChannelScene scene = ChannelScene.withEveryRank();

        assertThat(scene.says("NONE", least, false)).isEqualTo(audience);
        assertThat(scene.says("OWNER", least, false)).isEqualTo(audience.replace(" NONE", ""));
    }

    @Test
    void anAudienceStaysTheSameListUntilTheMembersChange() {
        ChannelScene scene = ChannelScene.with("founder", "ann");
        List<SessionId> before = audience(scene, "ann", Rank.NONE);

        scene.sets(ChannelFlag.MODERATED)
                .modes("founder", give(Rank.VOICE, "ann"))
                .topic("founder", "news")
                .renames("founder", "#hall")
                .does(
                        "founder",
                        new ChannelCommand.Rename(
                                new ChannelName("#hall"), new ChannelName(ROOM), Remark.NONE));
        assertThat(audience(scene, "founder", Rank.NONE)).isSameAs(before);

        assertThat(audience(scene.joins("bob"), "ann", Rank.NONE)).isNotSameAs(before);
        assertThat(before).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource
    void anAudienceOfSomeRankIsKeptUntilARankChanges(Rank least) {
        ChannelScene scene =
                ChannelScene.with("founder", "ann").modes("founder", off(ChannelFlag.NO_EXTERNAL));
        List<SessionId> before = audience(scene, "ann", least);
        assertThat(audience(scene, "ann", least)).isSameAs(before);

        scene.modes("founder", give(Rank.ADMIN, "ann"));
        assertThat(scene.says("founder", least, false))
                .isEqualTo(least == Rank.OWNER ? "founder" : "founder ann");
    }

    @Test
    void whoSpeaksFromOutsideIsHeardByTheSameListEachTime() {
        ChannelScene scene =
                ChannelScene.with("ann", "bob").modes("ann", off(ChannelFlag.NO_EXTERNAL));
        List<SessionId> before = audience(scene, "out", Rank.NONE);

        assertThat(audience(scene, "out", Rank.NONE)).isSameAs(before);
        assertThat(scene.parts("bob").says("out")).isEqualTo("ann out");
    }

    private static List<SessionId> audience(ChannelScene scene, String nick, Rank least) {
        Recipient.ToChannel to = new Recipient.ToChannel(new ChannelName(ROOM), least);
        Channels.Hearing hearing = scene.channels().hearing(scene.user(nick), to, false);
        return ((Channels.Hearing.Heard) hearing).audience();
    }

    @Test
    void muteFollowsTheListsTheNickAndTheExceptions() {
        ChannelScene scene = ChannelScene.with("founder", "ann");
        assertThat(scene.says("ann")).isEqualTo("founder ann");

        scene.lists(MaskList.BAN, "$m:ann");
        assertThat(scene.says("ann")).isEqualTo("CANNOT_SEND");
        scene.takesNick("ann", "eve");
        assertThat(scene.says("eve")).isEqualTo("founder eve");
        scene.takesNick("eve", "ANN");
        assertThat(scene.says("ann")).isEqualTo("CANNOT_SEND");
        scene.lists(MaskList.EXCEPTION, "ann");
        assertThat(scene.says("ann")).isEqualTo("founder ANN");
    }

    @Test
    void muteFollowsWhoIsInAnotherChannel() {
        ChannelScene scene =
                ChannelScene.with("founder", "ann").lists(MaskList.BAN, "$m:$j:#other");
        assertThat(scene.says("ann")).isEqualTo("founder ann");

        scene.joins("ann", "#other");
        assertThat(scene.says("ann")).isEqualTo("CANNOT_SEND");
        scene.channels().leaveAll(scene.user("ann"));
        assertThat(scene.joins("ann").says("ann")).isEqualTo("founder ann");
    }

    @Test
    void aBanLocksTheNickOfWhoHasNoRank() {
        ChannelScene scene = ChannelScene.with("founder", "ann", "bob").joins("ann", "#other");
        assertThat(scene.channels().isNickLocked(scene.user("ann"))).isFalse();

        scene.lists(MaskList.BAN, "ann");
        assertThat(scene.channels().isNickLocked(scene.user("ann"))).isTrue();
        assertThat(scene.channels().isNickLocked(scene.user("bob"))).isFalse();
        scene.modes("founder", give(Rank.VOICE, "ann"));
        assertThat(scene.channels().isNickLocked(scene.user("ann"))).isFalse();
    }
}
