/**
 * A zip in memory, read for what is wrong with it: every entry as the list of entries and its own header tell of it, and
 * its content within one bound. Nothing is unpacked to disk, and whatever a hostile zip claims, no more memory is taken
 * than the bound. This room does not know what a package is; for that look in {@code ota}.
 *
 * <p>It is read with no more than the JDK's inflater: {@code java.util.zip} shows neither links nor encryption nor what
 * an entry's own header says, and libraries that read whatever can be read hide just what has to be told, and take as
 * much memory as a zip asks for.
 */
@NullMarked
package org.cloudspeaker.conformance.ota.zip;

import org.jspecify.annotations.NullMarked;
