/**
 * Messages that somebody has written down: files, folders and streams of them, cut into single messages, each with its
 * place, bounded in number and size. This room does not know what a right message is. For that look in the suites, for
 * messages that come over the network in {@code wire}.
 */
@NullMarked
package org.cloudspeaker.conformance.target.captured;

import org.jspecify.annotations.NullMarked;
