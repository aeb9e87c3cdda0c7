/**
 * Finds secrets and card data in whatever they are wrapped, and masks them. It knows no message format and no file.
 * For what passes through it look in {@code evidence}.
 */
@NullMarked
package org.cloudspeaker.conformance.evidence.redaction;

import org.jspecify.annotations.NullMarked;
