package org.cloudspeaker.conformance.config.capture;

/**
 * Why messages could not be read.
 *
 * @param file the file or folder, as the user named it
 * @param expected what should be there
 * @param found what is there
 * @param tryThis what to do instead; may be empty
 */
public record CaptureProblem(String file, String expected, String found, String tryThis) {}
