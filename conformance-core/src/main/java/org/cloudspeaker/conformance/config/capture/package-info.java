/**
 * Messages that somebody captured: files and folders read line by line, bounded, with the place of each message. It
 * does not know what a message means. For their form look in {@code message}.
 */
@NullMarked
package org.cloudspeaker.conformance.config.capture;

import org.jspecify.annotations.NullMarked;
