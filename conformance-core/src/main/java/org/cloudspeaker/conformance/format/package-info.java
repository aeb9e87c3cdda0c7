/**
 * The messages of the field (sale, broadcast, transaction query) apart from how they are written, and the profiles that
 * say how: names, places, types, units, dates, words; with them the test cards, and what chip, track and PIN pad make of
 * one. This room does not know who sends a message or what a right answer is. For senders look in {@code wire}, for
 * checks in the suites.
 */
@NullMarked
package org.cloudspeaker.conformance.format;

import org.jspecify.annotations.NullMarked;
