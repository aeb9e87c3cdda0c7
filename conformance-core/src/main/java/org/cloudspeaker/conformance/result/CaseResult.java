package org.cloudspeaker.conformance.result;

/**
 * One of several inputs that a requirement was tried with.
 *
 * @param name the input, as a person writes it, such as {@code 0.29} or {@code without traceNo}
 * @param met whether the requirement held; the finding of the same name says what came where it did not
 */
public record CaseResult(String name, boolean met) {}
