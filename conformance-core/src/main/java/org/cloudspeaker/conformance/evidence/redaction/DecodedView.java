package org.cloudspeaker.conformance.evidence.redaction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A text as somebody may read it, in one case: as it is, with its escapes undone, or without the gaps between groups of
 * digits. Each character knows where in the text it stands.
 */
final class DecodedView {
    private static final int MOST_GAP = 3;

    private final String disguise;
    private final boolean ungrouped;
    private char[] chars;
    private int[] starts;
    private int[] ends;
    private int length;

    private DecodedView(String disguise, boolean ungrouped, int capacity) {
        this.disguise = disguise;
        this.ungrouped = ungrouped;
        chars = new char[capacity];
        starts = new int[capacity];
        ends = new int[capacity];
    }

    /** Every way to read a text that differs from the others. */
    static List<DecodedView> decodingsOf(String text) {
        List<DecodedView> views = new ArrayList<>(List.of(asItIs(text)));
        for (EscapeSyntax escape : EscapeSyntax.values()) {
            if (text.indexOf(escape.sign()) >= 0) {
                views.add(without(escape, text));
            }
        }
        for (DecodedView view : List.copyOf(views)) {
            DecodedView whole = view.ungrouped();
            if (whole.length < view.length) {
                views.add(whole);
            }
        }
        return views;
    }

    private static DecodedView asItIs(String text) {
        DecodedView view = new DecodedView("", false, text.length());
        for (int at = 0; at < text.length(); at++) {
            view.add(text.charAt(at), at, at + 1);
        }
        return view;
    }

    private static DecodedView without(EscapeSyntax escape, String text) {
        DecodedView view = new DecodedView(escape.label(), false, text.length());
        for (int at = 0; at < text.length(); ) {
            EscapeSyntax.EscapedCharacter undone =
                    text.charAt(at) == escape.sign() ? escape.decode(text, at) : EscapeSyntax.EscapedCharacter.NOTHING;
            boolean escaped = undone.length() > 0;
            int end = at + (escaped ? undone.length() : 1);
            view.add(escaped ? undone.meant() : text.charAt(at), at, end);
            at = end;
        }
        return view;
    }

    private DecodedView ungrouped() {
        DecodedView view =
                new DecodedView(disguise.isEmpty() ? "in groups" : disguise + " and in groups", true, length);
        for (int at = 0; at < length; ) {
            int gap = gapAt(at);
            if (gap == 0) {
                view.add(chars[at], starts[at], ends[at]);
            }
            at += Math.max(1, gap);
        }
        return view;
    }

    /** How many characters from here stand between two groups; 0 where none do. */
    private int gapAt(int at) {
        if (at == 0 || !Character.isLetterOrDigit(chars[at - 1])) {
            return 0;
        }
        int end = at;
        while (end < length && end - at <= MOST_GAP && !Character.isLetterOrDigit(chars[end])) {
            end++;
        }
        return end < length && end - at <= MOST_GAP ? end - at : 0;
    }

    private void add(char c, int start, int end) {
        if (length == chars.length) {
            grow();
        }
        chars[length] = foldCase(c);
        starts[length] = start;
        ends[length] = end;
        length++;
    }

    private void grow() {
        int more = 2 * length + 1;
        chars = Arrays.copyOf(chars, more);
        starts = Arrays.copyOf(starts, more);
        ends = Arrays.copyOf(ends, more);
    }

    /** What makes this reading different from the text; empty for the text as it is. */
    String label() {
        return disguise;
    }

    /** Whether it is read over the gaps between groups. */
    boolean isUngrouped() {
        return ungrouped;
    }

    int length() {
        return length;
    }

    char at(int place) {
        return chars[place];
    }

    /** Where the character at this place begins in the text. */
    int start(int place) {
        return starts[place];
    }

    /** Where the character at this place ends in the text. */
    int end(int place) {
        return ends[place];
    }

    /** A text in one case, character by character, so that places stay the same. */
    static String foldCase(String text) {
        char[] chars = text.toCharArray();
        for (int i = 0; i < chars.length; i++) {
            chars[i] = foldCase(chars[i]);
        }
        return new String(chars);
    }

    private static char foldCase(char c) {
        return Character.toLowerCase(Character.toUpperCase(c));
    }
}
