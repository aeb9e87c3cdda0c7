/**
 * The chapter of a format's own rules (FMT): every message of the run is as its profile says. It does not know how a
 * profile is read; for that look in {@code message.profile.reader}.
 */
@NullMarked
package org.cloudspeaker.conformance.suites.format;

import org.jspecify.annotations.NullMarked;
