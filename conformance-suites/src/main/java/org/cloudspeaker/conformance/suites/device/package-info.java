/**
 * What is wrong with the messages of a device, one judgement a requirement of chapter DEV: for the live output of the
 * mocks, and for the checks of that chapter. This room does not know who listens or how a judgement becomes a verdict.
 * For the former look in the core's {@code wire}, for the latter in the chapters beside it.
 */
@NullMarked
package org.cloudspeaker.conformance.suites.device;

import org.jspecify.annotations.NullMarked;
