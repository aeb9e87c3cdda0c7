/**
 * OTA packages for the TMS (guide 3.3): what a package is, read as it stands, built, and compared with another one. This
 * room tells facts and judges nothing: which of them break a requirement is said in the suites. How a zip is taken apart
 * is in {@code ota.zip}, what a parameter file says in {@code target}.
 */
@NullMarked
package org.cloudspeaker.conformance.ota;

import org.jspecify.annotations.NullMarked;
