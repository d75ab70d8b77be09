package hocket.irc;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whom bans of the network cover, as operators write it. */
final class BanTextTest {
    @ParameterizedTest
    @CsvSource({
        "baddie@*.example,*!baddie@*.example",
        "host.example,*!*@host.example",
        "nick!user@host,nick!user@host",
        "$r:*spam*,$r:*spam*"
    })
    void isAMaskInFull(String written, String kept) {
        assertThat(BanText.mask(written).map(BanText::of)).contains(kept);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "$j:#a", "$m:a!*@*", "$x:a", "a b"})
    void isNoMaskThatLooksElsewhereThanAtWhoComes(String text) {
        assertThat(BanText.mask(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "*@*,true",
        "*@*.de,true",
        "*@?.??*,true",
        "*@192.0.2.*,false",
        "*@*.example,false",
        "$r:*,true",
        "bad@*,false"
    })
    void isTooWideWithHardlyACharacter(String mask, boolean tooWide) {
        assertThat(BanText.mask(mask).map(BanText::isTooWide)).contains(tooWide);
    }

    @ParameterizedTest
    @CsvSource({
        "0.0.0.0/0,true",
        "10.0.0.0/7,true",
        "10.0.0.0/8,false",
        "::/0,true",
        "2001::/15,true",
        "2001:db8::/32,false"
    })
    void isTooWideWithHardlyABit(String network, boolean tooWide) {
        assertThat(BanText.network(network).map(BanText::isTooWide)).contains(tooWide);
    }
}
