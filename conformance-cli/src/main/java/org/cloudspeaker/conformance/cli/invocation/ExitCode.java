package org.cloudspeaker.conformance.cli.invocation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.cloudspeaker.conformance.result.RunVerdict;

/** Exit codes beside those of a verdict. */
public final class ExitCode {
    /** Done. */
    public static final int OK = 0;

    /** Usage or configuration: nothing was run. */
    public static final int USAGE = 2;

    /** Internal error. */
    public static final int FAULT = 4;

    private ExitCode() {}

    /** What each exit code of a command that judges means, for its help. */
    public static Map<String, String> meanings() {
        Map<Integer, String> byCode = new TreeMap<>();
        byCode.put(USAGE, "usage or configuration error: nothing was run");
        for (RunVerdict verdict : RunVerdict.values()) {
            String words = verdict == RunVerdict.ERROR ? verdict.meaning() : verdict.word() + ": " + verdict.meaning();
            byCode.merge(verdict.exitCode(), words, (first, second) -> first + "; or " + second);
        }
        Map<String, String> meanings = new LinkedHashMap<>();
        byCode.forEach((code, words) -> meanings.put(code.toString(), words));
        return meanings;
    }
}
