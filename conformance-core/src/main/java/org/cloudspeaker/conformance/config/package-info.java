/**
 * The target as data: endpoints, devices, credentials, limits, waivers, the bench. It reads no file and opens no
 * connection. For the readers look in {@code config.reader}, for the parameter file in {@code config.parameter}.
 */
@NullMarked
package org.cloudspeaker.conformance.config;

import org.jspecify.annotations.NullMarked;
