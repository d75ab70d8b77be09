package hocket.irc;

import static org.assertj.core.api.Assertions.assertThat;

import hocket.core.Mask;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What single clients are told of what happened to them, and of what was refused to them. */
class PersonalEventsTest {
    private final IrcScene scene = IrcScene.open(PersonalEventsTest::withOperator);
    private final IrcClient ann = scene.user("ann");
    private final IrcClient bob = scene.user("bob");

    private static IrcSettings withOperator(IrcSettings settings) {
        return new IrcSettings(
                settings.identity(),
                settings.motd(),
                settings.admin(),
                settings.password(),
                List.of(new IrcSettings.OperatorLogin("root", "hash", new Mask("*!*@*"))),
                (password, hash) -> password.equals("secret"),
                settings.limits());
    }

    @Test
    void messagesThatReachNobodyAreAnswered() {
        bob.sends("JOIN #a,#b", "MODE #b +C-n").reads();

        ann.sends("PRIVMSG dan :hi", "PRIVMSG #none :hi", "PRIVMSG #a :hi");
        ann.sends("PRIVMSG #b :\u0001VERSION\u0001", "PRIVMSG @#b :hi");

        assertThat(ann.reads())
                .containsExactly(
                        ":irc.example 401 ann dan :No such nick/channel",
                        ":irc.example 403 ann #none :No such channel",
                        ":irc.example 404 ann #a :Cannot send to channel",
                        ":irc.example 404 ann #b :Cannot send to channel",
                        ":irc.example 404 ann #b :Cannot send to channel");
    }

    @Test
    void noticesAreNeverAnswered() {
        bob.sends("JOIN #a", "MODE bob +g", "AWAY :tea").reads();

        ann.sends("NOTICE dan :hi", "NOTICE #none :hi", "NOTICE #a :hi", "NOTICE bob :hi");

        assertThat(ann.reads()).isEmpty();
    }

    @Test
    void whoAcceptsNobodyIsToldOnceAndWhoWritesEachTime() {
        bob.sends("MODE bob +g").reads();

        ann.sends("PRIVMSG bob :hi", "PRIVMSG bob :hello?");

        assertThat(ann.reads())
                .containsExactly(
                        ":irc.example 716 ann bob :is in +g mode (server-side ignore)",
                        ":irc.example 717 ann bob :has been informed that you messaged them",
                        ":irc.example 716 ann bob :is in +g mode (server-side ignore)",
                        ":irc.example 717 ann bob :has been informed that you messaged them");
        assertThat(bob.reads())
                .containsExactly(
                        ":irc.example 718 bob ann ann@2.test :is messaging you, and you have user"
                                + " mode +g set. Use /ACCEPT +nick to allow");
    }

    @Test
    void whoWritesToTheAbsentIsToldWhy() {
        bob.sends("AWAY :tea");
        assertThat(bob.reads())
                .containsExactly(":irc.example 306 bob :You have been marked as being away");

        ann.sends("PRIVMSG bob :hi");
        bob.sends("AWAY");

        assertThat(ann.reads()).containsExactly(":irc.example 301 ann bob :tea");
        assertThat(bob.reads())
                .containsExactly(
                        ":ann!ann@2.test PRIVMSG bob :hi",
                        ":irc.example 305 bob :You are no longer marked as being away");
    }

    @Test
    void absencesOfOthersAreToldToWhoAskedForThem() {
        IrcClient watcher = scene.user("watcher", "away-notify");
        watcher.sends("JOIN #a").reads();
        ann.sends("JOIN #a").reads();
        bob.sends("JOIN #a");
        watcher.reads();
        ann.reads();

        bob.sends("AWAY :tea", "AWAY");

        assertThat(ann.reads()).isEmpty();
        assertThat(watcher.reads())
                .containsExactly(":bob!bob@3.test AWAY :tea", ":bob!bob@3.test AWAY");
    }

    @Test
    void theDesksHostCannotBeInvited() {
        scene.withHost("user1");

        ann.sends("JOIN #a", "INVITE user1 #a");

        assertThat(ann.reads("531"))
                .containsExactly(":irc.example 531 ann user1 :Cannot write to that user");
    }

    @Test
    void nicksThatCannotBeHadAreAnswered() {
        ann.sends("JOIN #a", "MODE #a +b bob");
        bob.sends("NICK ann");
        assertThat(bob.reads())
                .containsExactly(":irc.example 433 bob ann :Nickname is already in use");
        ann.sends("MODE #a -b bob");
        bob.sends("JOIN #a");
        ann.sends("MODE #a +b bob");
        bob.reads();

        bob.sends("NICK bobby");

        assertThat(bob.reads())
                .containsExactly(
                        ":irc.example 435 bob bobby * :Cannot change nickname while banned on a"
                                + " channel");
    }

    @Test
    void acceptingSaysWhyNot() {
        ann.sends("ACCEPT dan", "ACCEPT bob", "ACCEPT bob", "ACCEPT -dan");

        assertThat(ann.reads())
                .containsExactly(
                        ":irc.example 401 ann dan :No such nick/channel",
                        ":irc.example 457 ann bob :is already on your accept list",
                        ":irc.example 458 ann dan :is not on your accept list");
    }

    @Test
    void messagesAreTakenBackOrItIsSaidWhyNot() {
        IrcClient cy = scene.user("cy", "draft/message-redaction", "message-tags", "echo-message");
        IrcClient dan = scene.user("dan", "draft/message-redaction", "message-tags");
        cy.sends("JOIN #a", "MODE #a -n").reads();
        dan.sends("JOIN #a").reads();
        cy.reads();
        cy.sends("PRIVMSG #a :oops");
        String named = cy.reads().getFirst();
        String id = named.substring("@msgid=".length(), named.indexOf(' '));
        dan.reads();

        dan.sends("REDACT #a " + id, "REDACT #a 0000000000000-0", "REDACT nobody " + id);
        cy.sends("REDACT #a " + id + " :typo");

        List<String> heard = dan.reads();
        assertThat(heard.subList(0, 3))
                .containsExactly(
                        ":irc.example FAIL REDACT REDACT_FORBIDDEN #a "
                                + id
                                + " :That message is not yours",
                        ":irc.example FAIL REDACT UNKNOWN_MSGID #a 0000000000000-0"
                                + " :No such message is known any more",
                        ":irc.example FAIL REDACT INVALID_TARGET nobody"
                                + " :You cannot take messages back from there");
        assertThat(heard.get(3))
                .startsWith("@msgid=")
                .endsWith(" :cy!cy@4.test REDACT #a " + id + " :typo");
    }

    @Test
    void whoIsShownAtAnotherHostIsToldAndSeemsToReconnectToOldClients() {
        IrcClient modern = scene.user("modern", "chghost");
        ann.sends("JOIN #a,#b", "OPER root secret");
        bob.sends("JOIN #a,#b,#c");
        modern.sends("JOIN #a");
        ann.sends("MODE #a +hv bob bob").reads();
        bob.reads();
        modern.reads();

        ann.sends("CHGHOST bob robert far.test");

        assertThat(ann.reads())
                .containsExactly(
                        ":bob!bob@3.test QUIT :Changing host",
                        ":bob!robert@far.test JOIN #a",
                        ":irc.example MODE #a +vh bob bob",
                        ":bob!robert@far.test JOIN #b");
        assertThat(modern.reads()).containsExactly(":bob!bob@3.test CHGHOST robert far.test");
        assertThat(bob.reads())
                .containsExactly(":irc.example 396 bob far.test :is now your displayed host");
    }

    @Test
    void whoSeemsToReconnectIsAwayAsBefore() {
        IrcClient watcher = scene.user("watcher", "away-notify");
        ann.sends("JOIN #a", "OPER root secret");
        bob.sends("JOIN #a", "AWAY :lunch");
        watcher.sends("JOIN #a").reads();
        ann.reads();

        ann.sends("CHGHOST bob robert far.test");

        assertThat(watcher.reads())
                .containsExactly(
                        ":bob!bob@3.test QUIT :Changing host",
                        ":bob!robert@far.test JOIN #a",
                        ":bob!robert@far.test AWAY :lunch");
        assertThat(ann.reads("AWAY")).isEmpty();
    }

    @Test
    void theKilledHearWhoDidItAndAreGone() {
        bob.sends("JOIN #a");
        ann.sends("JOIN #a", "OPER root secret").reads();
        bob.reads();

        ann.sends("KILL bob :spam");

        assertThat(bob.reads())
                .containsExactly(
                        ":ann!ann@2.test KILL bob :spam",
                        "ERROR :Closing Link: 3.test (Killed (ann (spam)))");
        assertThat(bob.isClosed()).isTrue();
        assertThat(ann.reads()).containsExactly(":bob!bob@3.test QUIT :Killed (ann (spam))");
    }

    @Test
    void operatorsHearOfBansAndTheBannedWhy() {
        ann.sends("OPER root secret").reads();

        ann.sends("KLINE 60 *@3.test :spam", "UNKLINE *@3.test", "UNKLINE *@3.test");

        assertThat(ann.reads("NOTICE"))
                .contains(
                        ":irc.example NOTICE ann :*** root has banned *!*@3.test: spam (by root,"
                                + " until 2026-01-02T04:04:05Z)",
                        ":irc.example NOTICE ann :*** No longer banned: *!*@3.test");
        assertThat(bob.reads().getFirst())
                .isEqualTo(":irc.example 465 bob :You are banned from this server: spam");
        assertThat(bob.isClosed()).isTrue();
    }

    @Test
    void whoIsNoOperatorIsToldSo() {
        ann.sends("KILL bob :spam", "WALLOPS :hear me");

        assertThat(ann.reads())
                .containsOnly(
                        ":irc.example 481 ann :Permission denied: you're not an IRC operator");
    }

    @Test
    void theDesksHostIsNotToBeKilled() {
        scene.withHost("user1");
        ann.sends("OPER root secret").reads();

        ann.sends("KILL user1 :spam");

        assertThat(ann.reads())
                .containsExactly(":irc.example 400 ann KILL :The desk's host is not to be put out");
    }
}
