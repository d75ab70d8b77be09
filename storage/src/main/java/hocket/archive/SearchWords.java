package hocket.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The words that somebody searches for, all of which are to be found; a {@code *} at the end of a
 * word stands for any end. All else that SQLite's full-text search would read as an operator is
 * text.
 *
 * <p>At most {@value #MOST_WORDS} words and {@value #LONGEST} characters; a word needs a letter or
 * a digit, what has none is left out; an open end needs {@value #SHORTEST_BEGINNING} of them. What
 * is in a script without spaces is found wherever it stands.
 */
public final class SearchWords {
    static final int MOST_WORDS = 32;
    static final int LONGEST = 1000;
    static final int SHORTEST_BEGINNING = 3;

    private final String phrases;

    private SearchWords(String phrases) {
        this.phrases = phrases;
    }

    /** What came of reading somebody's words. */
    public sealed interface Parsed {
        /** They can be searched for. */
        record Good(SearchWords words) implements Parsed {}

        /** They cannot, and why, as a sentence without its end. */
        record Bad(String why) implements Parsed {}
    }

    /** Reads words, separated by white space. */
    public static Parsed parse(String text) {
        if (text.codePointCount(0, text.length()) > LONGEST) {
            return new Parsed.Bad("a search has at most " + LONGEST + " characters");
        }
        List<String> words = words(text);
        if (words.isEmpty()) {
            return new Parsed.Bad("there is no word to search for: a letter or a digit is needed");
        }
        if (words.size() > MOST_WORDS) {
            return new Parsed.Bad("a search has at most " + MOST_WORDS + " words");
        }
        Optional<String> tooShort = words.stream().filter(SearchWords::isTooOpen).findFirst();
        return tooShort.isPresent()
                ? new Parsed.Bad(
                        "a word that ends with * has at least "
                                + SHORTEST_BEGINNING
                                + " letters or digits before it")
                : new Parsed.Good(new SearchWords(phrases(words)));
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        for (String word : searchable(text).split(" ", -1)) {
            if (word.codePoints().anyMatch(SearchWords::isLetter)) {
                words.add(word);
            }
        }
        return words;
    }

    /** The text with a space for every character that separates words or cannot be encoded. */
    private static String searchable(String text) {
        StringBuilder searchable = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> Character.isWhitespace(c) || isNoText(c) ? ' ' : c)
                .forEach(searchable::appendCodePoint);
        return searchable.toString();
    }

    private static boolean isNoText(int c) {
        return Character.isISOControl(c) || (c >= 0xd800 && c <= 0xdfff);
    }

    /** What the index takes for a part of a word. */
    private static boolean isLetter(int c) {
        return Character.isLetterOrDigit(c)
                || Character.getType(c) == Character.LETTER_NUMBER
                || Character.getType(c) == Character.OTHER_NUMBER
                || Character.getType(c) == Character.PRIVATE_USE;
    }

    private static boolean isTooOpen(String word) {
        return isOpen(word)
                && word.codePoints().filter(SearchWords::isLetter).count() < SHORTEST_BEGINNING;
    }

    /** A character of an unspaced script is found within whatever follows, open or not. */
    private static boolean isOpen(String word) {
        return word.endsWith("*") && !Unspaced.endsIn(word.substring(0, word.length() - 1));
    }

    private static String phrases(List<String> words) {
        return String.join(" ", words.stream().map(SearchWords::phrase).toList());
    }

    /** Between quotation marks nothing is special but these themselves. */
    private static String phrase(String word) {
        String phrase = Unspaced.apart(Greek.folded(word)).replace("\"", "\"\"");
        return '"' + phrase + '"' + (isOpen(word) ? " *" : "");
    }

    /** What SQLite's MATCH wants, to find them everywhere. */
    String match() {
        return "text : (" + phrases + ")";
    }

    /** What SQLite's MATCH wants, to find them in some places. */
    String match(List<Long> places) {
        return places.stream()
                        .map(place -> '"' + token(place) + '"')
                        .collect(Collectors.joining(" OR ", "place : (", ") AND "))
                + match();
    }

    /** By what the index knows a place. */
    static String token(long place) {
        return "p" + place;
    }
}
