package org.cloudspeaker.conformance.message.profile.reader;

import org.cloudspeaker.conformance.config.problem.ConfigProblem;

/**
 * One thing that is wrong with a format profile.
 *
 * @param rule the rule of the file that is broken
 * @param problem where, what belongs there, what stands there, what to do
 */
public record FormatProblem(FormatLintRule rule, ConfigProblem problem) {
    /** {@code acme.yaml:12:9: F08 messages.sale.body.kind.words: expected ..., found ...}. */
    public String text() {
        String what = rule.id() + (problem.what().isEmpty() ? "" : " " + problem.what());
        return new ConfigProblem(
                        problem.file(),
                        problem.line(),
                        problem.column(),
                        what,
                        problem.expected(),
                        problem.found(),
                        problem.tryThis())
                .text();
    }

    @Override
    public String toString() {
        return text();
    }
}
