package org.cloudspeaker.conformance.config.problem;

/** How far apart two words are, for "did you mean". */
public final class EditDistance {
    private static final int LONGEST = 60;

    private EditDistance() {}

    /** Edits between two words (Levenshtein); a word of more than 60 characters is far from everything. */
    public static int between(String a, String b) {
        if (a.length() > LONGEST) {
            return a.length();
        }
        int[] row = new int[b.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
