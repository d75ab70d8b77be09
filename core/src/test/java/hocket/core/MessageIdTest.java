package hocket.core;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The ids of messages and their spelling. */
class MessageIdTest {
    @ParameterizedTest
    @CsvSource({
        "0,0,0000000000000-0",
        "33,31,0000000000011-v",
        "9223372036854775807,2147483647,7vvvvvvvvvvvv-1vvvvvv"
    })
    void isReadAsItIsSpelt(long index, int ordinal, String text) {
        MessageId id = new MessageId(index, ordinal);
        assertThat(id).hasToString(text);
        assertThat(MessageId.parse(text)).contains(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                "0000000000000-",
                "000000000000-0",
                "0000000000000-00",
                "0000000000000_0",
                "000000000000V-0",
                "-000000000001-0",
                "0000000000001--1",
                "000000000000w-0",
                "8000000000000-0",
                "0000000000000-20000000",
                "٠000000000000-0"
            })
    void otherSpellingsAreNoId(String text) {
        assertThat(MessageId.parse(text)).isEmpty();
    }

    @Test
    void sortsAsTheMessagesDo() {
        MessageId first = new MessageId(31, 2);
        MessageId second = new MessageId(31, 10);
        MessageId third = new MessageId(32, 0);
        assertThat(first).isLessThan(second);
        assertThat(second).isLessThan(third);
        assertThat(second.toString()).isLessThan(third.toString());
    }
}
