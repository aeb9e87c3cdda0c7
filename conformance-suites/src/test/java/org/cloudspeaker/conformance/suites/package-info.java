/** Our own tests of the chapters. */
@NullMarked
package org.cloudspeaker.conformance.suites;

import org.jspecify.annotations.NullMarked;
