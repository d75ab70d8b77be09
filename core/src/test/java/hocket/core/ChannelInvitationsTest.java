package hocket.core;

import static hocket.core.ChannelScene.give;
import static hocket.core.ChannelScene.on;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Inviting, and asking to be invited. */
class ChannelInvitationsTest {
    private static final ModeChange INVITE_ONLY = on(ChannelFlag.INVITE_ONLY);

    @Test
    void tellsTheInvitedTheInviterAndWhoLooksAfterTheChannel() {
        ChannelScene scene =
                ChannelScene.with("ann", "bob", "cid").modes("ann", give(Rank.HALFOP, "bob"));
        scene.user("dan");

        assertThat(scene.invites("cid", "dan").heard())
                .containsExactly("ann bob cid dan: cid invited dan");
        assertThat(scene.invites("bob", "dan").heard())
                .containsExactly("ann bob dan: bob invited dan");
    }

    @Test
    void remembersTheInvitationUntilTheInvitedJoins() {
        ChannelScene scene = ChannelScene.with("ann").modes("ann", INVITE_ONLY);
        scene.user("bob");
        scene.invites("ann", "bob");
        User bob = scene.user("bob");

        assertThat(bob.invitations()).containsExactly(scene.room());
        assertThat(scene.room().invited()).containsExactly(bob);
        scene.joins("bob");
        assertThat(bob.invitations()).isEmpty();
        assertThat(scene.room().invited()).isEmpty();
    }

    @Test
    void anOrdinaryMembersInvitationOpensNothing() {
        ChannelScene scene =
                ChannelScene.with("ann", "bob")
                        .modes("ann", new ModeChange.SetKey(new Remark("k")));
        scene.user("cid");

        assertThat(scene.invites("bob", "cid").heard())
                .containsExactly("ann bob cid: bob invited cid");
        assertThat(scene.user("cid").invitations()).isEmpty();
        assertThat(scene.joins("cid").heard()).containsExactly("cid: refused WRONG_KEY");
    }

    @Test
    void saysWhyItInvitesNobody() {
        ChannelScene scene = ChannelScene.with("ann", "bob").modes("ann", INVITE_ONLY);
        scene.joins("cid", "#other");

        assertThat(scene.invites("bob", "cid").heard())
                .containsExactly("bob: refused RANK_TOO_LOW");
        assertThat(scene.invites("ann", "bob").heard())
                .containsExactly("ann: refused TARGET_IN_CHANNEL");
        assertThat(scene.invites("ann", "nobody").heard())
                .containsExactly("ann: refused NO_SUCH_NICK");
        assertThat(scene.invites("cid", "ann").heard())
                .containsExactly("cid: refused NOT_IN_CHANNEL");
    }

    @Test
    void forgetsInvitationsToAChannelThatHasCeasedToBe() {
        ChannelScene scene = ChannelScene.with("ann");
        User bob = scene.user("bob");
        scene.invites("ann", "bob");
        assertThat(bob.invitations()).hasSize(1);
        scene.parts("ann");

        assertThat(bob.invitations()).isEmpty();
    }

    @Test
    void remembersAHundredInvitationsAndNoMore() {
        ChannelScene scene = ChannelScene.with("ann", "ord");
        for (int number = 0; number <= Channel.MOST_INVITED; number++) {
            scene.user("n" + number);
            scene.invites("ann", "n" + number);
        }

        assertThat(scene.heard()).containsExactly("ann: refused LIST_FULL");
        assertThat(scene.invites("ann", "n7").events()).hasSize(1);
        assertThat(scene.heard()).containsExactly("ann n7: ann invited n7");
        assertThat(scene.invites("ord", "n" + Channel.MOST_INVITED).heard())
                .containsExactly("ann ord n100: ord invited n100");
        assertThat(scene.room().invited()).hasSize(Channel.MOST_INVITED);
    }

    @Test
    void tellsWhoLooksAfterTheChannelOfWhoKnocks() {
        ChannelScene scene =
                ChannelScene.with("ann", "bob", "cid")
                        .modes("ann", INVITE_ONLY, give(Rank.HALFOP, "cid"))
                        .knocks("dan");

        assertThat(scene.heard()).containsExactly("ann cid dan: dan knocked");
    }

    @Test
    void hearsEachKnockOnceUntilItIsAnswered() {
        ChannelScene scene = ChannelScene.with("ann").modes("ann", INVITE_ONLY).knocks("bob");

        assertThat(scene.knocks("bob").heard()).containsExactly("bob: refused KNOCKED_ALREADY");
        scene.invites("ann", "bob");
        assertThat(scene.knocks("bob").heard()).containsExactly("bob: refused CHANNEL_OPEN");
        scene.joins("bob").parts("bob");
        assertThat(scene.knocks("bob").heard()).containsExactly("ann bob: bob knocked");
    }

    @Test
    void remembersTheLastHundredThatKnocked() {
        ChannelScene scene = ChannelScene.with("ann").modes("ann", INVITE_ONLY);
        for (int number = 0; number <= Channel.MOST_KNOCKING; number++) {
            scene.knocks("n" + number);
        }

        assertThat(scene.knocks("n1").heard()).containsExactly("n1: refused KNOCKED_ALREADY");
        assertThat(scene.knocks("n0").heard()).containsExactly("ann n0: n0 knocked");
    }

    @Test
    void knocksWhereAKeyOrTheLimitKeepsOut() {
        ChannelScene keyed =
                ChannelScene.with("ann").modes("ann", new ModeChange.SetKey(new Remark("k")));
        ChannelScene full = ChannelScene.with("ann").modes("ann", new ModeChange.SetLimit(1));

        assertThat(keyed.knocks("bob").heard()).containsExactly("ann bob: bob knocked");
        assertThat(full.knocks("bob").heard()).containsExactly("ann bob: bob knocked");
    }

    @Test
    void saysWhyItHearsNoKnock() {
        ChannelScene scene = ChannelScene.with("founder");

        assertThat(scene.knocks("ann").heard()).containsExactly("ann: refused CHANNEL_OPEN");
        scene.sets(ChannelFlag.INVITE_ONLY).lists(MaskList.BAN, "ann");
        assertThat(scene.knocks("ann").heard()).containsExactly("ann: refused BANNED_FROM_CHANNEL");
        assertThat(scene.knocks("founder").heard()).containsExactly("founder: refused IN_CHANNEL");
        scene.parts("founder");
        assertThat(scene.knocks("ann").heard()).containsExactly("ann: refused NO_SUCH_CHANNEL");
    }

    @Test
    void hearsNoKnockAtASecretDoorOfWhoWasNotInvited() {
        ChannelScene scene =
                ChannelScene.with("ann").modes("ann", INVITE_ONLY, on(ChannelFlag.SECRET));
        scene.user("guest");
        scene.invites("ann", "guest");

        assertThat(scene.knocks("out").heard()).containsExactly("out: refused NO_SUCH_CHANNEL");
        assertThat(scene.knocks("out").heard()).containsExactly("out: refused NO_SUCH_CHANNEL");
        assertThat(scene.knocks("guest").heard()).containsExactly("guest: refused CHANNEL_OPEN");
        assertThat(scene.knocks("ann").heard()).containsExactly("ann: refused IN_CHANNEL");
    }

    @Test
    void invitesMembersOnlyNotTheDesksGuests() {
        Users users = new Users();
        Channels channels = new Channels(users);
        User ann = user(users, "ann", User.Kind.MEMBER);
        user(users, "guest", User.Kind.GUEST);
        ChannelName room = new ChannelName("#room");

        apply(channels, ann, new ChannelCommand.Join(room, Remark.NONE));
        Outcome out = apply(channels, ann, new ChannelCommand.Invite(room, new Nick("guest")));

        assertThat(out.events())
                .extracting(event -> ((Event.Refused) event).rejection())
                .containsExactly(Rejection.UNREACHABLE);
    }

    private static Outcome apply(Channels channels, User user, ChannelCommand command) {
        Outcome out = new Outcome(new Entry(1, Instant.EPOCH, user.session(), 1, command));
        channels.apply(command, user, out);
        return out;
    }

    private static User user(Users users, String nick, User.Kind kind) {
        SessionId session = new SessionId(0, 1, nick.length());
        User.Description description =
                new User.Description(IpAddress.ofV4(1), Remark.NONE, Instant.EPOCH);
        User user = new User(session, kind, ChannelScene.source(nick), description);
        users.add(user);
        return user;
    }
}
