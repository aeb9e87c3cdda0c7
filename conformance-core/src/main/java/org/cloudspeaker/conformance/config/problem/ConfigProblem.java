package org.cloudspeaker.conformance.config.problem;

/**
 * One thing that is wrong with a configuration file. None of its texts ever holds a secret.
 *
 * @param file the file, as the user named it
 * @param line from 1; 0 when the problem is the file as a whole
 * @param column from 1; 0 likewise
 * @param what the key or thing that is wrong, for example {@code limits.connect}; may be empty
 * @param expected what should be there
 * @param found what is there
 * @param tryThis what to write or do instead, or a question that says it; may be empty
 */
public record ConfigProblem(
        String file, int line, int column, String what, String expected, String found, String tryThis) {

    /**
     * The problem in one paragraph: {@code acme.yaml:12:9: limits.connect: expected a duration such as 300ms, 5s or
     * 2m, found "five seconds"; try connect: 5s}.
     */
    public String text() {
        StringBuilder text = new StringBuilder(file);
        if (line > 0) {
            text.append(':').append(line).append(':').append(column);
        }
        if (!what.isEmpty()) {
            text.append(": ").append(what);
        }
        text.append(": expected ").append(expected).append(", found ").append(found);
        if (!tryThis.isEmpty()) {
            text.append(tryThis.endsWith("?") ? "; " : "; try ").append(tryThis);
        }
        return text.toString();
    }

    @Override
    public String toString() {
        return text();
    }
}
