package hocket.line;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import hocket.core.Address;
import hocket.core.Ban;
import hocket.core.ConversationId;
import hocket.core.Event;
import hocket.core.Event.Cause;
import hocket.core.Event.End;
import hocket.core.HostName;
import hocket.core.Mask;
import hocket.core.Nick;
import hocket.core.OperatorEvent;
import hocket.core.Parties;
import hocket.core.Rejection;
import hocket.core.Remark;
import hocket.core.SessionCommand;
import hocket.core.SessionId;
import hocket.core.SetBan;
import hocket.core.Side;
import hocket.core.Source;
import hocket.core.Text;
import hocket.core.Username;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

final class LineFormatTest {
    private static final String NOT_FOR_GUESTS = "* refused: guests of the desk cannot do that";

    private static final List<SessionId> ALL = List.of(new SessionId(0, 1, 1));
    private static final Parties PARTIES =
            new Parties(new ConversationId(7), new Nick("user2"), new Nick("Zoë"));

    static Stream<Arguments> wordings() {
        return Stream.of(
                shown(
                        new Event.GuestArrived(ALL, PARTIES, new Address("a")),
                        "* you are user2, talking to Zoë; a line # hands over, Exit ends\n"),
                shown(said(Side.HOST, "hi"), "hi\n"),
                shown(said(Side.HOST, "* hi"), "\\* hi\n"),
                shown(said(Side.GUEST, "hi"), ""),
                shown(floor(Side.GUEST, Cause.OVER), "#\n"),
                shown(floor(Side.GUEST, Cause.EXIT), ""),
                shown(floor(Side.HOST, Cause.OVER), ""),
                shown(floor(Side.HOST, Cause.EXIT), ""),
                shown(floor(Side.HOST, Cause.TAKEN), "* the host has taken the floor\n"),
                shown(
                        new Event.FloorKept(ALL, PARTIES, Side.GUEST, 3),
                        "* the host has said Exit, the floor stays with you\n"),
                shown(new Event.FloorKept(ALL, PARTIES, Side.HOST, 3), ""),
                shown(new Event.Exited(ALL, PARTIES, Side.HOST), "Exit\n"),
                shown(new Event.Exited(ALL, PARTIES, Side.GUEST), ""),
                shown(new Event.Held(ALL, PARTIES, Side.GUEST, 12), "* held 12\n"),
                shown(new Event.Held(ALL, PARTIES, Side.HOST, 12), ""),
                shown(new Event.Positioned(ALL, PARTIES, 2), "* you are number 2 in line\n"),
                shown(ended(End.CLOSED), "* closed: both sides have said Exit\n"),
                shown(ended(End.EXPIRED), "* closed: nothing was said for too long after Exit\n"),
                shown(ended(End.CLOSED_BY_HOST), "* closed: the host has ended the conversation\n"),
                shown(ended(End.DESK_CLOSED), "* closed: the host has left\n"),
                shown(ended(End.LOST), ""),
                shown(ended(End.WITHDRAWN), ""),
                shown(new Event.Returned(ALL, PARTIES, Side.HOST, List.of()), ""),
                shown(new Event.SilenceBegan(ALL, PARTIES, 9), ""),
                shown(new Event.QueueChanged(ALL, List.of()), ""),
                shown(new Event.DeskOpened(ALL, new Nick("Zoë")), ""),
                shown(new Event.DeskClosed(ALL, new Nick("Zoë")), ""),
                shown(putOut("spam"), "* closed: you are banned from this server (spam)\n"),
                shown(putOut(""), "* closed: you are banned from this server\n"),
                shown(killed("bye\u001b[2J"), "* closed: an operator has ended it (bye)\n"));
    }

    @ParameterizedTest
    @MethodSource("wordings")
    void wordsEachEventInOneLineOrNone(Event event, String line) {
        assertThat(new String(LineFormat.encode(event), UTF_8)).isEqualTo(line);
    }

    @ParameterizedTest
    @EnumSource(Rejection.class)
    void wordsEveryRejection(Rejection rejection) {
        Event refused = new Event.Refused(ALL, rejection, new SessionCommand.Depart());
        assertThat(new String(LineFormat.encode(refused), UTF_8))
                .matches("\\* refused: [a-zA-Z ,]{10,}\n");
    }

    @Test
    void wordsNoTwoRejectionsAlike() {
        Stream<String> worded =
                Stream.of(Rejection.values())
                        .map(LineFormat::refusal)
                        .filter(wording -> !wording.equals(NOT_FOR_GUESTS));

        assertThat(worded).doesNotHaveDuplicates();
    }

    private static Arguments shown(Event event, String line) {
        return Arguments.of(event, line);
    }

    private static Event putOut(String reason) {
        Ban ban = new Ban.OfMask(new Mask("*!*@10.0.0.1"));
        Remark by = new Remark("admin");
        return new OperatorEvent.PutOut(
                ALL, new SetBan(ban, 7, Instant.EPOCH, Duration.ZERO, by, new Remark(reason)));
    }

    private static Event killed(String reason) {
        Source by = new Source(new Nick("admin"), new Username("a"), new HostName("here"));
        return new OperatorEvent.Killed(ALL, by, new Nick("user2"), new Remark(reason));
    }

    private static Event said(Side side, String text) {
        return new Event.Said(ALL, PARTIES, side, 1, new Text(text), false);
    }

    private static Event floor(Side to, Cause cause) {
        return new Event.FloorPassed(ALL, PARTIES, to, 2, cause, 0);
    }

    private static Event ended(End end) {
        return new Event.Ended(ALL, PARTIES, end);
    }
}
