/**
 * The chapters of OTA packages (OTA). They open no connection. For reading packages look in {@code ota} of the core.
 */
@NullMarked
package org.cloudspeaker.conformance.suites.files.ota;

import org.jspecify.annotations.NullMarked;
