package org.cloudspeaker.conformance.config.document;

import java.util.Locale;
import org.cloudspeaker.conformance.libs.jackson.core.JacksonException;
import org.cloudspeaker.conformance.libs.jackson.core.exc.UnexpectedEndOfInputException;

/** The words for JSON. */
final class JsonProblemDescriber implements SyntaxProblemDescriber {
    private final String text;

    JsonProblemDescriber(String text) {
        this.text = text;
    }

    @Override
    public SyntaxProblem describe(JacksonException problem) {
        TextPosition at = SyntaxProblemDescriber.place(problem);
        int offset = at.offsetIn(text);
        if (problem instanceof UnexpectedEndOfInputException || offset >= text.length()) {
            return new SyntaxProblem(TextPosition.of(text, text.length()), "the end of the file");
        }
        int before = lastBefore(offset);
        if ("}]".indexOf(text.charAt(offset)) >= 0 && before >= 0 && text.charAt(before) == ',') {
            return new SyntaxProblem(TextPosition.of(text, before), SyntaxProblem.SUPERFLUOUS_COMMA);
        }
        return new SyntaxProblem(at, words(text.charAt(offset)));
    }

    private int lastBefore(int offset) {
        int at = offset - 1;
        while (at >= 0 && Character.isWhitespace(text.charAt(at))) {
            at--;
        }
        return at;
    }

    private static String words(char c) {
        if (c == '\n' || c == '\r') {
            return "a line break inside a string";
        }
        if (c < ' ') {
            return String.format(Locale.ROOT, "the control character U+%04X", (int) c);
        }
        if (Character.isLetter(c)) {
            return "a letter outside quotes";
        }
        return Character.isDigit(c) ? "a digit" : "the character " + c;
    }
}
