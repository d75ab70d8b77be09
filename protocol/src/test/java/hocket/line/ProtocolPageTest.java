package hocket.line;

import static org.assertj.core.api.Assertions.assertThat;

import hocket.core.ConversationId;
import hocket.core.Event;
import hocket.core.Nick;
import hocket.core.Parties;
import hocket.core.Rejection;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The page for people who write clients says verbatim what the server says. */
final class ProtocolPageTest {
    private static final Parties PARTIES =
            new Parties(new ConversationId(1), new Nick("user2"), new Nick("user1"));

    private String page = "";

    @BeforeEach
    void readThePage() throws IOException {
        page = Files.readString(Path.of("../docs/protocol.md"));
    }

    @ParameterizedTest
    @EnumSource(Rejection.class)
    void hasEveryRefusal(Rejection rejection) {
        assertThat(page).contains("`" + LineFormat.refusal(rejection) + "`");
    }

    @ParameterizedTest
    @EnumSource(
            value = Event.End.class,
            names = {"LOST", "WITHDRAWN"},
            mode = EnumSource.Mode.EXCLUDE)
    void hasEveryEnd(Event.End end) {
        Event ended = new Event.Ended(List.of(), PARTIES, end);
        String line = new String(LineFormat.encode(ended), StandardCharsets.UTF_8);
        assertThat(page).contains("`" + line.strip() + "`");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                Notice.TOO_LONG,
                Notice.NOT_UTF8,
                Notice.FLOOR_TAKEN,
                Notice.FLOOR_KEPT,
                "* held 1",
                "* you are number 2 in line"
            })
    void hasEveryNotice(String notice) {
        assertThat(page).contains("`" + notice + "`");
    }

    @Test
    void hasTheWelcome() {
        String welcome = Notice.YOU_ARE + "user2" + Notice.TALKING_TO + "user1" + Notice.HOW_TO;
        assertThat(page).contains("`" + welcome + "`");
    }
}
