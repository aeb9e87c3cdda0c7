/**
 * What a check says of an answer, in the words of the field; each failure is a {@link
 * org.cloudspeaker.conformance.junit.Discrepancy} with what was sent, expected and found. This room does not know which
 * requirement is at stake. For that look in the chapters beside it.
 */
@NullMarked
package org.cloudspeaker.conformance.suites.assertions;

import org.jspecify.annotations.NullMarked;
