package hocket.irc;

import static org.assertj.core.api.Assertions.assertThat;

import hocket.core.ClientTags;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class IrcMessageTest {

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            value = {
                "PING => PING",
                "ping abc => PING|abc",
                "PRIVMSG #a :hello there => PRIVMSG|#a|hello there",
                "PRIVMSG #a hello => PRIVMSG|#a|hello",
                "PRIVMSG #a :: => PRIVMSG|#a|:",
                "PRIVMSG #a :a:b => PRIVMSG|#a|a:b",
                "PRIVMSG #a x:y => PRIVMSG|#a|x:y",
                "TOPIC #a : => TOPIC|#a|",
                "'  JOIN   #a    key  ' => JOIN|#a|key",
                ":alice!a@b JOIN #a => JOIN|#a",
                "':src   JOIN #a' => JOIN|#a",
                "'@a=b   :src  JOIN  #a :' => JOIN|#a|",
                "@a=b JOIN #a => JOIN|#a",
                "MODE #a +o  alice => MODE|#a|+o|alice",
                "USER a 0 * : spaced  out  => USER|a|0|*| spaced  out",
                "jo\u0131n #a => JO\u0131N|#a"
            })
    void readsCommandAndParameters(String line, String expected) {
        IrcMessage message = IrcMessage.parse(line).orElseThrow();
        String found = message.command();
        for (String parameter : message.parameters()) {
            found += "|" + parameter;
        }
        assertThat(found).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "@a", "@a ", ":src", ":src ", "@a :src", "@a :src  ", "@", ":"})
    void findsNothingWithoutACommand(String line) {
        assertThat(IrcMessage.parse(line)).isEmpty();
    }

    @Test
    void leavesAllThatIsLeftToTheFifteenthParameter() {
        IrcMessage message = IrcMessage.parse("X 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 :17").get();
        assertThat(message.parameters()).hasSize(15).endsWith("14", "15 16 :17");
        assertThat(IrcMessage.parse("X 1 2 3 4 5 6 7 8 9 10 11 12 13 14 :15 16").get().parameters())
                .hasSize(15)
                .endsWith("15 16");
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            value = {
                "@a=b X => a=b",
                "@a X => a=",
                "@a= X => a=",
                "@a=1;b=2;a=3 X => b=2,a=3",
                "@a=x\\:y\\sz\\\\ X => a=x;y z\\",
                "@a=\\b\\ X => a=b",
                "@;;a=1;=2; X => a=1",
                "@+draft/reply=abc;label=1 X => +draft/reply=abc,label=1",
                "@a=b=c X => a=b=c"
            })
    void readsTags(String line, String expected) {
        IrcMessage message = IrcMessage.parse(line).orElseThrow();
        assertThat(message.tags()).hasToString("{" + expected.replace(",", ", ") + "}");
    }

    @Test
    void unescapesLineEndsInTags() {
        assertThat(IrcMessage.parse("@a=\\r\\n X").orElseThrow().tag("a")).hasValue("\r\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            value = {
                "@+a=b X => +a=b",
                "@+a=b;c=d;+e X => +a=b;+e",
                "@+a=x\\:\\s\\\\\\r\\n X => +a=x\\:\\s\\\\\\r\\n",
                "@+a=\\x\\ X => +a=x",
                "@+=b;+ X => ''",
                "@label=1 X => ''",
                "X => ''"
            })
    void passesOnClientOnlyTagsEscaped(String line, String expected) {
        assertThat(IrcMessage.parse(line).orElseThrow().clientTags())
                .isEqualTo(new ClientTags(expected));
    }

    @Test
    void passesOnAsManyClientOnlyTagsAsFitIntoALine() {
        String tags = "+a=" + "\\s".repeat(2045) + "x";
        assertThat(IrcMessage.parse("@" + tags + " X").orElseThrow().clientTags().value())
                .isEqualTo(tags)
                .hasSize(4094);
    }

    @Test
    void answersForParametersThatAreNotThere() {
        IrcMessage message = IrcMessage.parse("X a").orElseThrow();
        assertThat(List.of(message.has(0), message.has(1))).containsExactly(true, false);
        assertThat(message.parameter(1)).isEmpty();
    }
}
