package hocket.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever somebody searches for is words, and never a language. */
class SearchWordsTest {
    private static final String PIECES =
            "a b tea caf\u00e9 AND OR NOT NEAR(a, 2) \" ' * ^ + - ( ) { } : text: who \\ \0 \ud83c"
                    + " \udfb5 \ud83c\udfb5 \u202e \u001b[31m ; -- %s ? ?1 \n \t \u3000 \u4e2d\u6587";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AND",
                "OR NOT",
                "a AND",
                "NEAR(a b)",
                "text : a",
                "{text who} : a",
                "\"open",
                "a\"b\"\"c",
                "^a",
                "a + b",
                "a\0b",
                "\ud800a",
                "a\udfff",
                "-- a; DROP TABLE word",
                "' OR 1=1 --",
                "tea*",
                "te\"a*",
                "a*b"
            })
    void whatHasAWordCanBeSearchedFor(String text) throws SQLException {
        assertThat(SearchWords.parse(text)).isInstanceOf(SearchWords.Parsed.Good.class);
        search(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\0", "\"\"", "*", "-", "!!! ???", "\ud800", "\u202e", "( )"})
    void whatHasNoWordSaysSo(String text) {
        assertThat(SearchWords.parse(text))
                .isEqualTo(
                        new SearchWords.Parsed.Bad(
                                "there is no word to search for: a letter or a digit is needed"));
    }

    @Test
    void whatIsTooMuchSaysSo() {
        assertThat(refusal("a".repeat(10_000))).contains("at most 1000 characters");
        assertThat(refusal("a ".repeat(33))).contains("at most 32 words");
        assertThat(refusal("te*")).contains("at least 3 letters");
    }

    private static String refusal(String text) {
        return SearchWords.parse(text) instanceof SearchWords.Parsed.Bad(String why) ? why : "";
    }

    @Test
    void aLongWordOfManyPiecesIsSearchedFor() throws SQLException {
        search("a.".repeat(500));
    }

    @Test
    void noMixtureOfPiecesIsASyntaxError() throws SQLException {
        List<String> pieces = List.of(PIECES.split(" ", -1));
        Random random = new Random(4);
        for (int round = 0; round < 2000; round++) {
            StringBuilder text = new StringBuilder();
            for (int piece = random.nextInt(12); piece >= 0; piece--) {
                text.append(pieces.get(random.nextInt(pieces.size())));
                text.append(random.nextBoolean() ? " " : "");
            }
            search(text.toString());
        }
    }

    /** Asks SQLite, if there is anything to ask. */
    private static void search(String text) throws SQLException {
        if (SearchWords.parse(text) instanceof SearchWords.Parsed.Good(SearchWords words)) {
            try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:");
                    Statement statement = connection.createStatement()) {
                statement.execute("CREATE VIRTUAL TABLE word USING fts5 (place, who, text)");
                try (PreparedStatement query =
                        connection.prepareStatement("SELECT rowid FROM word WHERE word MATCH ?")) {
                    query.setString(1, words.match());
                    assertThat(query.executeQuery().next()).isFalse();
                    query.setString(1, words.match(List.of(7L, 8L)));
                    assertThat(query.executeQuery().next()).isFalse();
                }
            }
        }
    }
}
