package org.lrpexplorer.problem;

/**
 * Sentences as a person can read them in one line of a window or a terminal, whatever of a file got into them: names and words
 * of damaged files can be of any length and hold what moves a terminal's cursor.
 */
final class PlainSentence {

    private static final int LONGEST_WORD = 300;
    private static final int LONGEST = 1400;
    private static final String LEFT_OUT = "…";

    private PlainSentence() {}

    /** The sentence without control characters, overlong words and, if it is still too long, its middle. */
    static String of(String sentence) {
        String line = sentence.replaceAll("[\\p{Cc}\\p{Cs}\u2028\u2029]", "?");
        if (line.length() <= LONGEST_WORD) {
            return line;
        }
        StringBuilder plain = new StringBuilder();
        for (String word : line.split(" ", -1)) {
            plain.append(plain.isEmpty() ? "" : " ").append(shortened(word, LONGEST_WORD));
        }
        return shortened(plain.toString(), LONGEST);
    }

    private static String shortened(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int half = (most - LEFT_OUT.length()) / 2;
        return text.substring(0, half) + LEFT_OUT + text.substring(text.length() - half);
    }
}
