/** Tests of the assertions that need no server. */
@NullMarked
package org.cloudspeaker.conformance.suites.assertions;

import org.jspecify.annotations.NullMarked;
