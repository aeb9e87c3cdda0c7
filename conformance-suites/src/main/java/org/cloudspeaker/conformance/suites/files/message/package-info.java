/**
 * The chapter of the messages that the customer's server publishes (MSG), captured or live. It reads no file itself.
 * For captures look in {@code config.capture} of the core.
 */
@NullMarked
package org.cloudspeaker.conformance.suites.files.message;

import org.jspecify.annotations.NullMarked;
