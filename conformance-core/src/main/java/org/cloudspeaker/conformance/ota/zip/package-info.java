/**
 * A zip in memory, read for what is wrong with it: every entry as the list of entries and its own header tell of it, and
 * its content within one bound. Nothing is unpacked to disk, and whatever a hostile zip claims, no more memory is taken
 * than the bound. This room does not know what a package is; for that look in {@code ota}.
 */
@NullMarked
package org.cloudspeaker.conformance.ota.zip;

import org.jspecify.annotations.NullMarked;
