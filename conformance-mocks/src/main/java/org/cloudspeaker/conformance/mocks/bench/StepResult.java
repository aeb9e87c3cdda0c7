package org.cloudspeaker.conformance.mocks.bench;

/**
 * What came of a step that had to be done at a device.
 *
 * @param done whether it was done, as far as can be seen from here
 * @param words what happened, as it stands after what was to be done: {@code by the command ./card.sh, which ...}; with
 *     what to do about it, where it was not done
 */
public record StepResult(boolean done, String words) {}
