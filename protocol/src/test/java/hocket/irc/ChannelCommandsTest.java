package hocket.irc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The commands of channels, as several clients see each other use them. */
class ChannelCommandsTest {
    private final IrcScene scene = IrcScene.open();
    private final IrcClient ann = scene.user("ann");
    private final IrcClient bob = scene.user("bob", "extended-join", "multi-prefix");

    @Test
    void whoJoinsIsToldOfTheChannelAndOthersOfWhoJoins() {
        ann.sends("JOIN #a");
        assertThat(ann.reads())
                .containsExactly(
                        ":ann!ann@2.test JOIN #a",
                        ":irc.example 353 ann = #a :~ann",
                        ":irc.example 366 ann #a :End of /NAMES list");
        ann.sends("TOPIC #a :ducks");
        ann.reads();

        bob.sends("JOIN #A");

        assertThat(ann.reads()).containsExactly(":bob!bob@3.test JOIN #a");
        assertThat(bob.reads())
                .containsExactly(
                        ":bob!bob@3.test JOIN #a * :bob bob",
                        ":irc.example 332 bob #a :ducks",
                        ":irc.example 333 bob #a ann!ann@2.test 1767323045",
                        ":irc.example 353 bob = #a :~@ann bob",
                        ":irc.example 366 bob #a :End of /NAMES list");
    }

    @Test
    void listsOfChannelsAndKeysGoTogether() {
        ann.sends("JOIN #a,#b", "MODE #b +k sesame").reads();

        bob.sends("JOIN #a,#b,nonsense ,sesame");

        assertThat(bob.reads("JOIN"))
                .containsExactly(
                        ":bob!bob@3.test JOIN #a * :bob bob", ":bob!bob@3.test JOIN #b * :bob bob");
        bob.sends("PART #b :tired", "JOIN #b wrong", "JOIN nonsense");
        assertThat(bob.reads())
                .containsExactly(
                        ":bob!bob@3.test PART #b :tired",
                        ":irc.example 475 bob #b :Cannot join channel (+k)",
                        ":irc.example 403 bob nonsense :No such channel");
    }

    @Test
    void joiningZeroLeavesAll() {
        ann.sends("JOIN #a,#b").reads();

        ann.sends("JOIN 0");

        assertThat(ann.reads())
                .containsExactly(":ann!ann@2.test PART #a", ":ann!ann@2.test PART #b");
    }

    @Test
    void joiningAgainIsPassedOverInSilence() {
        ann.sends("JOIN #a").reads();

        assertThat(ann.sends("JOIN #a").reads()).isEmpty();
    }

    @Test
    void everyObstacleToJoiningHasItsNumeric() {
        ann.sends("JOIN #full,#shut,#ban,#to,#from");
        ann.sends("MODE #full +l 1", "MODE #shut +i", "MODE #ban +b bob", "MODE #from +if #to");
        ann.reads();

        bob.sends("JOIN #full,#shut,#ban,#from");

        assertThat(bob.reads().subList(0, 5))
                .containsExactly(
                        ":irc.example 471 bob #full :Cannot join channel (+l)",
                        ":irc.example 473 bob #shut :Cannot join channel (+i)",
                        ":irc.example 474 bob #ban :Cannot join channel (+b)",
                        ":irc.example 470 bob #from #to :Forwarding to another channel",
                        ":bob!bob@3.test JOIN #to * :bob bob");
    }

    @Test
    void whoDoesNotWantNamesGetsThemOnlyWhenItAsks() {
        IrcClient quiet = scene.user("quiet", "no-implicit-names", "userhost-in-names");
        quiet.sends("JOIN #a");
        assertThat(quiet.reads()).containsExactly(":quiet!quiet@4.test JOIN #a");

        quiet.sends("NAMES #a");

        assertThat(quiet.reads())
                .containsExactly(
                        ":irc.example 353 quiet = #a :~quiet!quiet@4.test",
                        ":irc.example 366 quiet #a :End of /NAMES list");
    }

    @Test
    void namesOfSecretAndMissingChannelsAreJustTheEnd() {
        ann.sends("JOIN #s", "MODE #s +s").reads();

        bob.sends("NAMES #s,#none", "NAMES");

        assertThat(bob.reads())
                .containsExactly(
                        ":irc.example 366 bob #s :End of /NAMES list",
                        ":irc.example 366 bob #none :End of /NAMES list",
                        ":irc.example 366 bob * :End of /NAMES list");
        assertThat(ann.sends("NAMES #s").reads("353"))
                .containsExactly(":irc.example 353 ann @ #s :~ann");
    }

    @Test
    void namesTellOfNoMoreChannelsThanPromised() {
        ann.sends("NAMES #a,#b,#c,#d,#e,#f");

        List<String> answer = ann.reads();
        assertThat(answer).hasSize(ChannelHandlers.MOST_NAMED + 1);
        assertThat(answer.getLast()).isEqualTo(":irc.example 407 ann #e :Too many targets");
    }

    @Test
    void namesHideTheInvisibleFromOthersThanMembers() {
        ann.sends("JOIN #a", "MODE ann +i").reads();

        assertThat(bob.sends("NAMES #a").reads("353")).isEmpty();
    }

    @Test
    void namesInAnAuditoriumAreThoseWithARankAndOnesOwn() {
        ann.sends("JOIN #a", "MODE #a +u");
        scene.user("cy").sends("JOIN #a");
        ann.reads();

        bob.sends("JOIN #a");

        assertThat(bob.reads("353")).containsExactly(":irc.example 353 bob = #a :~@ann bob");
        assertThat(ann.sends("NAMES #a").reads("353"))
                .containsExactly(":irc.example 353 ann = #a :~ann cy bob");
    }

    @Test
    void manyNamesTakeSeveralLinesOfWhichNoneIsTooLong() {
        String stem = "rather-long-nick-of-number-";
        ann.sends("JOIN #a").reads();
        for (int each = 10; each < 40; each++) {
            scene.user(stem + each).sends("JOIN #a");
        }

        ann.reads();
        ann.sends("NAMES #a");

        List<String> lines = ann.reads("353");
        assertThat(lines).hasSize(2).allMatch(line -> line.length() <= 510);
        assertThat(lines.stream().mapToLong(line -> line.split(" ", -1).length - 5).sum())
                .isEqualTo(31);
    }

    @Test
    void topicsAreShownSetAndCleared() {
        ann.sends("JOIN #a").reads();

        ann.sends("TOPIC #a", "TOPIC #a :ducks", "TOPIC #a", "TOPIC #a :", "TOPIC #none");

        assertThat(ann.reads())
                .containsExactly(
                        ":irc.example 331 ann #a :No topic is set",
                        ":ann!ann@2.test TOPIC #a :ducks",
                        ":irc.example 332 ann #a :ducks",
                        ":irc.example 333 ann #a ann!ann@2.test 1767323045",
                        ":ann!ann@2.test TOPIC #a :",
                        ":irc.example 403 ann #none :No such channel");
        bob.sends("TOPIC #a :mine", "JOIN #a").reads();
        assertThat(bob.sends("TOPIC #a :mine").reads())
                .containsExactly(":irc.example 482 bob #a :You're not a channel operator");
    }

    @Test
    void aTopicIsCutToTheLengthThatIsPromised() {
        ann.sends("JOIN #a").reads();

        ann.sends("TOPIC #a :" + "x".repeat(400));

        assertThat(ann.reads())
                .containsExactly(":ann!ann@2.test TOPIC #a :" + "x".repeat(Longest.TOPIC));
    }

    @Test
    void kicksSeveralOutOfOneChannelOrOneOutOfEach() {
        IrcClient cy = scene.user("cy");
        ann.sends("JOIN #a,#b").reads();
        bob.sends("JOIN #a,#b").reads();
        cy.sends("JOIN #a").reads();
        ann.reads();

        ann.sends("KICK #a bob,cy :too loud", "KICK #a,#b dan,bob", "KICK #a,#b,#c bob,cy");

        assertThat(ann.reads())
                .containsExactly(
                        ":ann!ann@2.test KICK #a bob :too loud",
                        ":ann!ann@2.test KICK #a cy :too loud",
                        ":irc.example 401 ann dan :No such nick/channel",
                        ":ann!ann@2.test KICK #b bob :ann",
                        ":irc.example 461 ann KICK :Not enough parameters");
        assertThat(cy.reads())
                .containsExactly(
                        ":ann!ann@2.test KICK #a bob :too loud",
                        ":ann!ann@2.test KICK #a cy :too loud");
    }

    @Test
    void kicksNoMoreThanPromisedAtATime() {
        ann.sends("JOIN #a").reads();

        ann.sends("KICK #a b,c,d,e,f");

        List<String> answer = ann.reads();
        assertThat(answer).hasSize(ChannelHandlers.MOST_KICKED + 1);
        assertThat(answer.getLast()).isEqualTo(":irc.example 407 ann f :Too many targets");
    }

    @Test
    void aSecretChannelLooksLikeNoneFromOutside() {
        IrcClient cy = scene.user("cy", "message-tags");
        ann.sends("JOIN #s", "MODE #s +si").reads();

        cy.sends("PRIVMSG #s :hi", "NOTICE #s :hi", "@+x TAGMSG #s", "KNOCK #s", "KNOCK #none");

        assertThat(cy.reads())
                .containsExactly(
                        ":irc.example 403 cy #s :No such channel",
                        ":irc.example 403 cy #s :No such channel",
                        ":irc.example 403 cy #s :No such channel",
                        ":irc.example 403 cy #none :No such channel");
        assertThat(ann.reads()).isEmpty();
    }

    @Test
    void kickingSaysWhyNot() {
        ann.sends("JOIN #a").reads();
        bob.sends("KICK #a ann", "JOIN #a").reads();
        ann.reads();

        bob.sends("KICK #a ann");
        ann.sends("KICK #a ann2,0", "KICK #none bob", "KICK #a bob", "KICK #a bob");

        assertThat(bob.reads().getFirst())
                .isEqualTo(":irc.example 482 bob #a :You're not a channel operator");
        assertThat(ann.reads())
                .containsExactly(
                        ":irc.example 401 ann ann2 :No such nick/channel",
                        ":irc.example 401 ann 0 :No such nick/channel",
                        ":irc.example 403 ann #none :No such channel",
                        ":ann!ann@2.test KICK #a bob :ann",
                        ":irc.example 441 ann bob #a :They aren't on that channel");
    }

    @Test
    void invitingIsHeardByTheInvitedAndWhoLooksAfterTheChannelIfItAsked() {
        IrcClient watcher = scene.user("watcher", "invite-notify");
        IrcClient other = scene.user("other");
        ann.sends("JOIN #a");
        watcher.sends("JOIN #a");
        other.sends("JOIN #a");
        ann.sends("MODE #a +ioo watcher other").reads();
        watcher.reads();
        other.reads();

        ann.sends("INVITE bob #a");

        assertThat(ann.reads()).containsExactly(":irc.example 341 ann bob #a");
        assertThat(bob.reads()).containsExactly(":ann!ann@2.test INVITE bob #a");
        assertThat(watcher.reads()).containsExactly(":ann!ann@2.test INVITE bob #a");
        assertThat(other.reads()).isEmpty();
        bob.sends("INVITE");
        assertThat(bob.reads())
                .containsExactly(
                        ":irc.example 336 bob #a", ":irc.example 337 bob :End of /INVITE list");
        bob.sends("JOIN #a");
        assertThat(bob.reads("JOIN")).hasSize(1);
    }

    @Test
    void invitingSaysWhyNotAndThatTheInvitedIsAway() {
        ann.sends("JOIN #a").reads();
        bob.sends("AWAY :tea", "JOIN #b").reads();

        ann.sends(
                "INVITE dan #a", "INVITE bob #none", "INVITE bob #b", "INVITE ann #a", "INVITE x");
        ann.sends("INVITE bob #a");

        assertThat(ann.reads())
                .containsExactly(
                        ":irc.example 401 ann dan :No such nick/channel",
                        ":irc.example 403 ann #none :No such channel",
                        ":irc.example 442 ann #b :You're not on that channel",
                        ":irc.example 443 ann ann #a :is already on channel",
                        ":irc.example 461 ann INVITE :Not enough parameters",
                        ":irc.example 341 ann bob #a",
                        ":irc.example 301 ann bob :tea");
    }

    @Test
    void knockingIsHeardByWhoMayLetIn() {
        ann.sends("JOIN #a,#open", "MODE #a +i").reads();

        bob.sends("KNOCK #a :let me in", "KNOCK #a", "KNOCK #open", "KNOCK #none");
        ann.sends("KNOCK #a");

        assertThat(bob.reads())
                .containsExactly(
                        ":irc.example 711 bob #a :Your KNOCK has been delivered",
                        ":irc.example 712 bob #a :Too many KNOCKs",
                        ":irc.example 713 bob #open :Channel is open",
                        ":irc.example 403 bob #none :No such channel");
        assertThat(ann.reads())
                .containsExactly(
                        ":irc.example 710 ann #a bob!bob@3.test :has asked for an invite: let me in",
                        ":irc.example 714 ann #a :You are already on that channel");
    }

    @Test
    void theBannedMayNotKnock() {
        ann.sends("JOIN #a", "MODE #a +ib bob").reads();

        bob.sends("KNOCK #a");

        assertThat(bob.reads())
                .containsExactly(":irc.example 480 bob #a :Cannot knock: you are banned (+b)");
    }

    @Test
    void renamingIsToldInOneWordOrAsLeavingAndJoining() {
        IrcClient modern = scene.user("modern", "draft/channel-rename");
        ann.sends("JOIN #a", "TOPIC #a :ducks");
        bob.sends("JOIN #a");
        modern.sends("JOIN #a");
        ann.reads();
        bob.reads();
        modern.reads();

        ann.sends("RENAME #a #b :better");

        assertThat(modern.reads()).containsExactly(":ann!ann@2.test RENAME #a #b :better");
        assertThat(bob.reads())
                .containsExactly(
                        ":bob!bob@3.test PART #a :better",
                        ":bob!bob@3.test JOIN #b * :bob bob",
                        ":irc.example 332 bob #b :ducks",
                        ":irc.example 333 bob #b ann!ann@2.test 1767323045",
                        ":irc.example 353 bob = #b :~@ann bob modern",
                        ":irc.example 366 bob #b :End of /NAMES list");
        ann.reads();
        ann.sends("RENAME #b #B");
        assertThat(bob.reads()).isEmpty();
        assertThat(modern.reads()).containsExactly(":ann!ann@2.test RENAME #b #B :");
    }

    @Test
    void renamingSaysWhyNot() {
        ann.sends("JOIN #a,#b").reads();
        bob.sends("JOIN #a").reads();
        ann.reads();

        ann.sends("RENAME #a #b", "RENAME #a :not a name", "RENAME #none #c", "RENAME #a");
        bob.sends("RENAME #a #c");

        assertThat(ann.reads())
                .containsExactly(
                        ":irc.example FAIL RENAME CHANNEL_NAME_IN_USE #a #b"
                                + " :The channel name is already taken",
                        ":irc.example FAIL RENAME CANNOT_RENAME #a *"
                                + " :No channel can have that name",
                        ":irc.example 403 ann #none :No such channel",
                        ":irc.example 461 ann RENAME :Not enough parameters");
        assertThat(bob.reads())
                .containsExactly(":irc.example 482 bob #a :You're not a channel operator");
    }

    @Test
    void listsChannelsButTheSecretOnesOfOthers() {
        ann.sends("JOIN #a,#s", "MODE #s +s", "TOPIC #a :ducks").reads();

        bob.sends("LIST");

        assertThat(bob.reads())
                .containsExactly(
                        ":irc.example 321 bob Channel :Users  Name",
                        ":irc.example 322 bob #a 1 :ducks",
                        ":irc.example 323 bob :End of /LIST");
        assertThat(ann.sends("LIST #s,#none").reads("322"))
                .containsExactly(":irc.example 322 ann #s 1 :");
        assertThat(bob.sends("LIST #s").reads("322")).isEmpty();
    }

    @Test
    void listsByEachCondition() {
        ann.sends("JOIN #old");
        minutesPass(30);
        ann.sends("JOIN #new,#topical", "TOPIC #topical :ducks");
        bob.sends("JOIN #topical");
        minutesPass(5);

        assertThat(listed(">1")).containsExactly("#topical");
        assertThat(listed("<2")).containsExactly("#old", "#new");
        assertThat(listed("C>20")).containsExactly("#old");
        assertThat(listed("C<20")).containsExactly("#new", "#topical");
        assertThat(listed("T<10")).containsExactly("#topical");
        assertThat(listed("t>10")).isEmpty();
        assertThat(listed("#*")).containsExactly("#old", "#new", "#topical");
        assertThat(listed("*O*")).containsExactly("#old", "#topical");
        assertThat(listed("!*o*,<2")).containsExactly("#new");
        assertThat(listed("#old,#new C<20")).containsExactly("#new");
    }

    private void minutesPass(int minutes) {
        for (int each = 0; each < minutes; each++) {
            scene.after(Duration.ofMinutes(1));
            ann.sends("PONG x");
            bob.sends("PONG x");
        }
    }

    private List<String> listed(String conditions) {
        ann.reads();
        ann.sends("LIST " + conditions);
        return ann.reads("322").stream().map(line -> line.split(" ", -1)[3]).toList();
    }

    @Test
    void aListThatIsTooLongShowsTheLargestChannels() {
        for (int user = 0; user < 11; user++) {
            IrcClient client = scene.user("u" + user);
            for (int each = 0; each < 100; each++) {
                client.sends("JOIN #" + user + "-" + each);
            }
        }
        ann.sends("JOIN #10-99").reads();

        ann.sends("LIST");

        List<String> lines = ann.reads();
        assertThat(lines).hasSize(ChannelList.MOST + 3);
        assertThat(lines.get(1)).startsWith(":irc.example 322 ann #10-99 2");
        assertThat(lines.get(ChannelList.MOST + 1)).startsWith(":irc.example 416 ann LIST :");
    }

    @Test
    void whoJoinsWhileAwayIsSaidToBe() {
        IrcClient watcher = scene.user("watcher", "away-notify", "server-time");
        watcher.sends("JOIN #a").reads();
        ann.sends("AWAY :tea").reads();

        ann.sends("JOIN #a");

        assertThat(watcher.reads())
                .containsExactly(
                        "@time=2026-01-02T03:04:05.000Z :ann!ann@2.test JOIN #a",
                        "@time=2026-01-02T03:04:05.000Z :ann!ann@2.test AWAY :tea");
    }

    @Test
    void partingSaysWhyNot() {
        ann.sends("JOIN #a").reads();

        bob.sends("PART #a,#none,x");

        assertThat(bob.reads())
                .containsExactly(
                        ":irc.example 442 bob #a :You're not on that channel",
                        ":irc.example 403 bob #none :No such channel",
                        ":irc.example 403 bob x :No such channel");
    }
}
