/**
 * What is required: requirements with their level, source, clause, consequence and remedy, read from the catalogue's
 * data file. This room does not know how anything is checked, sent or shown. For checks look in the suites, for
 * verdicts in {@code result}.
 */
@NullMarked
package org.cloudspeaker.conformance.spec;

import org.jspecify.annotations.NullMarked;
