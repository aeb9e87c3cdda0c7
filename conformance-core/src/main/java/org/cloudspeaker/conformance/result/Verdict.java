package org.cloudspeaker.conformance.result;

import java.util.Locale;

/** What is known about one requirement after a run; each has one word and one meaning, which every output uses. */
public enum Verdict {
    /** Met, on at least one recorded observation. */
    PASS("passed", "met, on at least one recorded observation"),
    /** A MUST is broken (or, in a strict run, a SHOULD). */
    FAIL("failed", "a MUST is broken (with --strict also a SHOULD): the target is not conformant"),
    /** A SHOULD is broken. */
    WARN("to be improved", "a recommendation (SHOULD) is not followed"),
    /** The target declares, or its settings show, that the requirement does not concern it; the reason is given. */
    NOT_APPLICABLE("not applicable", "does not concern this target, for the reason that is given"),
    /** The target gives nothing to look at, such as no packages; the reason says what, and how to give it. */
    NOT_GIVEN("not given", "the target gives nothing to look at; the reason says what is missing"),
    /** Not run, because an earlier requirement failed; the reason names it. */
    SKIPPED("skipped", "blocked by an earlier failure, which is named: fix that one first"),
    /** The target could not be met, or nothing was observed. */
    INCONCLUSIVE("inconclusive", "the target could not be met, or nothing was observed"),
    /** Broken, and the target waives it with a reason and an expiry date that has not passed. */
    WAIVED("waived", "broken, and waived by the target with a reason until a date"),
    /** The harness itself is at fault. */
    ERROR("broke down", "the check itself broke down: the harness's own fault, not the target's"),
    /** No check ran: this version has none, or the selection leaves it out; the reason says which. */
    NOT_CHECKED("not checked", "not selected, or this version has no check for it");

    private final String word;
    private final String meaning;

    Verdict(String word, String meaning) {
        this.word = word;
        this.meaning = meaning;
    }

    /** What it is called, as it stands after a number: {@code 42 passed}. */
    public String word() {
        return word;
    }

    /** The word at the beginning of a line: {@code Passed}. */
    public String title() {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    /** What it says, without a full stop. */
    public String meaning() {
        return meaning;
    }

    /** Whether a check looked at the target, or tried to. */
    public boolean isLookedAt() {
        return this != NOT_APPLICABLE && this != NOT_GIVEN && this != NOT_CHECKED;
    }

    /** Whether a requirement that builds on one with this verdict can still be checked. */
    public boolean allowsDependents() {
        return switch (this) {
            case PASS, WARN, WAIVED, NOT_APPLICABLE, NOT_GIVEN, NOT_CHECKED -> true;
            case FAIL, SKIPPED, INCONCLUSIVE, ERROR -> false;
        };
    }
}
