/**
 * What was spoken: the transcript of a run, the redaction that stands at its entrance, and the faults that the mock
 * roles can be given. This room does not know what is right or wrong. For the roles look in {@code device}, {@code
 * payment} and {@code broker} below it, for verdicts in the suites.
 */
@NullMarked
package org.cloudspeaker.conformance.wire;

import org.jspecify.annotations.NullMarked;
