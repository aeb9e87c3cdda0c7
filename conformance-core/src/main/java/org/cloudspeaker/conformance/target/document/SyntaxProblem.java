package org.cloudspeaker.conformance.target.document;

/**
 * Why a text is not what it should be.
 *
 * @param at where
 * @param found what stands there, in words; never a value of the file
 */
public record SyntaxProblem(Place at, String found) {}
