/**
 * How single values are written: amounts, words, dates and times, digits, forms and bounds; text to canonical value and
 * back. It knows no message and no place. For those look in {@code message.profile}.
 */
@NullMarked
package org.cloudspeaker.conformance.message.value;

import org.jspecify.annotations.NullMarked;
