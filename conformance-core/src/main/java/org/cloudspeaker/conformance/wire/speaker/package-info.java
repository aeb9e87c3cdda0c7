/**
 * The mock speaker: a whole device that acts by itself, from connecting to paging through its day, true to the published
 * firmware where the guide is silent, and wrong only in the ways it is asked to be. It tells what it shows and says, and
 * judges nobody. For a device that does what a check tells it to look in {@code wire.device}, for what a device does with
 * a message in {@code firmware}.
 */
@NullMarked
package org.cloudspeaker.conformance.wire.speaker;

import org.jspecify.annotations.NullMarked;
