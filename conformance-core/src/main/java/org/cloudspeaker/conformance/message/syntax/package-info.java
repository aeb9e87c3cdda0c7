/**
 * Bytes and JSON text: strict, bounded, with the place of what is malformed. It knows no field of any message. For
 * fields look in {@code message.profile}.
 */
@NullMarked
package org.cloudspeaker.conformance.message.syntax;

import org.jspecify.annotations.NullMarked;
