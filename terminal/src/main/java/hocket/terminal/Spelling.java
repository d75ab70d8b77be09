package hocket.terminal;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the word that was probably meant. */
public final class Spelling {
    private static final int NEAR = 2;

    private Spelling() {}

    /** The known word nearest to this one, if it is no more than two letters away. */
    public static Optional<String> nearest(String word, Stream<String> known) {
        return known.filter(each -> distance(each, word) <= NEAR)
                .min(Comparator.comparingInt(each -> distance(each, word)));
    }

    /** How many letters must be added, dropped or changed to make one the other (Levenshtein). */
    static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int column = 0; column < row.length; column++) {
            row[column] = column;
        }
        for (int at = 0; at < one.length(); at++) {
            nextRow(row, at, one.charAt(at), other);
        }
        return row[other.length()];
    }

    private static void nextRow(int[] row, int at, char letter, String other) {
        int diagonal = row[0];
        row[0] = at + 1;
        for (int column = 1; column < row.length; column++) {
            int changed = diagonal + (other.charAt(column - 1) == letter ? 0 : 1);
            diagonal = row[column];
            row[column] = Math.min(changed, 1 + Math.min(row[column], row[column - 1]));
        }
    }
}
