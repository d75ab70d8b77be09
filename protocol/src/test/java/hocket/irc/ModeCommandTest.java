package hocket.irc;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** MODE, asked and answered. */
class ModeCommandTest {
    private final IrcScene scene = IrcScene.open();
    private final IrcClient ann = scene.user("ann");
    private final IrcClient bob = scene.user("bob");

    @Test
    void tellsTheModesOfAChannelAndTheKeyToMembersOnly() {
        ann.sends("JOIN #a,#b", "MODE #b -nt", "MODE #a +klf sesame 7 #b", "MODE #a +m").reads();

        ann.sends("MODE #A", "MODE #b");
        bob.sends("MODE #a");

        assertThat(ann.reads())
                .containsExactly(
                        ":irc.example 324 ann #a +mntfkl #b sesame 7",
                        ":irc.example 329 ann #a 1767323045",
                        ":irc.example 324 ann #b +",
                        ":irc.example 329 ann #b 1767323045");
        assertThat(bob.reads())
                .containsExactly(
                        ":irc.example 324 bob #a +mntfkl #b * 7",
                        ":irc.example 329 bob #a 1767323045");
    }

    @Test
    void secretAndMissingChannelsAreNotThere() {
        ann.sends("JOIN #s", "MODE #s +s").reads();

        bob.sends("MODE #s", "MODE #s b", "MODE #s +i", "MODE #none", "MODE #", "MODE # +i");

        assertThat(bob.reads())
                .containsExactly(
                        ":irc.example 403 bob #s :No such channel",
                        ":irc.example 403 bob #s :No such channel",
                        ":irc.example 403 bob #s :No such channel",
                        ":irc.example 403 bob #none :No such channel",
                        ":irc.example 403 bob # :No such channel",
                        ":irc.example 403 bob # :No such channel");
    }

    @Test
    void changesSeveralModesInOneLine() {
        ann.sends("JOIN #a").reads();
        bob.sends("JOIN #a").reads();
        ann.reads();

        ann.sends("MODE #a +mv-t+bl bob joe 12", "MODE #a -lk+i whatever");

        assertThat(bob.reads())
                .containsExactly(
                        ":ann!ann@2.test MODE #a +mv-t+bl bob joe!*@* 12",
                        ":ann!ann@2.test MODE #a -l+i");
    }

    @Test
    void whatChangesNothingIsNotTold() {
        ann.sends("JOIN #a").reads();

        assertThat(ann.sends("MODE #a +nt-k x", "MODE #a +").reads()).isEmpty();
    }

    @Test
    void letsNobodyWithoutARankChangeAnything() {
        ann.sends("JOIN #a").reads();
        bob.sends("MODE #a +i", "JOIN #a").reads();

        bob.sends("MODE #a +ib joe");

        assertThat(bob.reads())
                .containsExactly(
                        ":irc.example 482 bob #a :You're not a channel operator",
                        ":irc.example 482 bob #a :You're not a channel operator");
        IrcClient cy = scene.user("cy");
        assertThat(cy.sends("MODE #a +i").reads())
                .containsExactly(":irc.example 442 cy #a :You're not on that channel");
    }

    @Test
    void answersEachProblemAndDoesTheRest() {
        ann.sends("JOIN #a").reads();

        ann.sends("MODE #a +xmlkf-Y many two,words nowhere");

        assertThat(ann.reads())
                .containsExactly(
                        ":irc.example 472 ann x :is unknown mode char to me",
                        ":irc.example 696 ann #a l many :A number from 1 is needed",
                        ":irc.example 525 ann #a :Key is not well-formed",
                        ":irc.example 696 ann #a f nowhere :A channel is needed",
                        ":irc.example 472 ann Y :is unknown mode char to me",
                        ":ann!ann@2.test MODE #a +m");
    }

    @Test
    void saysWhichParametersAreMissing() {
        ann.sends("JOIN #a").reads();

        ann.sends("MODE #a +l", "MODE #a +k", "MODE #a +f", "MODE #a +o", "MODE #a +l 0");

        assertThat(ann.reads())
                .containsExactly(
                        ":irc.example 696 ann #a l * :A number from 1 is needed",
                        ":irc.example 696 ann #a k * :A key is missing",
                        ":irc.example 696 ann #a f * :A channel is needed",
                        ":irc.example 696 ann #a o * :A nick is missing",
                        ":irc.example 696 ann #a l 0 :A number from 1 is needed");
    }

    @Test
    void saysWhatIsWrongWithRanksMasksAndForwards() {
        ann.sends("JOIN #a").reads();
        bob.sends("JOIN #b").reads();

        ann.sends("MODE #a +ovh-o bob dan 0 bob", "MODE #a +b $x:y", "MODE #a +f #b");

        assertThat(ann.reads())
                .containsExactly(
                        ":irc.example 401 ann 0 :No such nick/channel",
                        ":irc.example 441 ann bob #a :They aren't on that channel",
                        ":irc.example 401 ann dan :No such nick/channel",
                        ":irc.example 441 ann bob #a :They aren't on that channel",
                        ":irc.example 696 ann #a b $x:y :That is no mask",
                        ":irc.example 696 ann #a f #b :You are not a channel operator there");
    }

    @Test
    void listsWhoIsBannedToEverybodyAndTheOtherListsToWhoLooksAfterTheChannel() {
        ann.sends("JOIN #a", "MODE #a +bbe joe *@spam.test $r:*ducks*", "MODE #a +I bob").reads();

        ann.sends("MODE #a b", "MODE #a +eI");
        bob.sends("MODE #a +b", "MODE #a Ie");

        assertThat(ann.reads())
                .containsExactly(
                        ":irc.example 367 ann #a joe!*@* ann!ann@2.test 1767323045",
                        ":irc.example 367 ann #a *!*@spam.test ann!ann@2.test 1767323045",
                        ":irc.example 368 ann #a :End of channel ban list",
                        ":irc.example 348 ann #a $r:*ducks* ann!ann@2.test 1767323045",
                        ":irc.example 349 ann #a :End of channel exception list",
                        ":irc.example 346 ann #a bob!*@* ann!ann@2.test 1767323045",
                        ":irc.example 347 ann #a :End of channel invite exception list");
        assertThat(bob.reads())
                .containsExactly(
                        ":irc.example 367 bob #a joe!*@* ann!ann@2.test 1767323045",
                        ":irc.example 367 bob #a *!*@spam.test ann!ann@2.test 1767323045",
                        ":irc.example 368 bob #a :End of channel ban list",
                        ":irc.example 482 bob #a :You're not a channel operator",
                        ":irc.example 482 bob #a :You're not a channel operator");
    }

    @Test
    void aListIsShownAfterTheChangesThatCameBeforeIt() {
        ann.sends("JOIN #a").reads();
        scene.lag();
        ann.sends("MODE #a +b joe", "MODE #a b");
        assertThat(ann.reads()).isEmpty();

        scene.catchesUp();

        assertThat(ann.reads())
                .containsExactly(
                        ":ann!ann@2.test MODE #a +b joe!*@*",
                        ":irc.example 367 ann #a joe!*@* ann!ann@2.test 1767323045",
                        ":irc.example 368 ann #a :End of channel ban list");
    }

    @Test
    void moreThanTwentyChangesAreLeftOut() {
        ann.sends("JOIN #a").reads();

        ann.sends("MODE #a " + "+i-i".repeat(12));

        assertThat(ann.reads()).containsExactly(":ann!ann@2.test MODE #a " + "+i-i".repeat(10));
    }

    @Test
    void aFullListTakesNoMore() {
        ann.sends("JOIN #a");
        for (int each = 0; each < 100; each++) {
            ann.sends("MODE #a +b b" + each);
        }
        ann.reads();

        ann.sends("MODE #a +b another");

        assertThat(ann.reads()).containsExactly(":irc.example 478 ann #a b :Channel list is full");
    }

    @Test
    void usersSeeAndChangeTheirOwnModes() {
        ann.sends("MODE ann", "MODE ann +iwB-w", "MODE ANN");

        assertThat(ann.reads())
                .containsExactly(
                        ":irc.example 221 ann +",
                        ":ann!ann@2.test MODE ann +i",
                        ":ann!ann@2.test MODE ann +w",
                        ":ann!ann@2.test MODE ann +B",
                        ":ann!ann@2.test MODE ann -w",
                        ":irc.example 221 ann +iB");
    }

    @Test
    void nobodyBecomesAnOperatorByAModeAndUnknownLettersAreToldOnce() {
        ann.sends("MODE ann +oXiY");

        assertThat(ann.reads())
                .containsExactly(
                        ":ann!ann@2.test MODE ann +i", ":irc.example 501 ann :Unknown mode flag");
    }

    @Test
    void usersDoNotChangeOrSeeTheModesOfOthers() {
        ann.sends("MODE bob +i", "MODE bob", "MODE dan", "MODE 0 +i");

        assertThat(ann.reads())
                .containsExactly(
                        ":irc.example 502 ann :Can't change mode for other users",
                        ":irc.example 502 ann :Can't change mode for other users",
                        ":irc.example 401 ann dan :No such nick/channel",
                        ":irc.example 401 ann 0 :No such nick/channel");
    }

    @Test
    void theLettersAreThoseThatClientsAreToldOf() {
        assertThat(Isupport.tokens(IrcScene.open().network()))
                .contains(
                        "CHANMODES=" + ModeLetters.channelModes(),
                        "PREFIX=(" + ModeLetters.ranks() + ")" + ModeLetters.signs(),
                        "STATUSMSG=" + ModeLetters.signs());
    }
}
