/**
 * Format profiles: which field stands where, in which type and form, and the codec that reads and writes by them.
 * They know no server and no check. For the syntax below look in {@code message.syntax}, for the canonical messages
 * in {@code message}.
 */
@NullMarked
package org.cloudspeaker.conformance.message.profile;

import org.jspecify.annotations.NullMarked;
