/** Our own tests of the embedded servers and of the checks over them. */
@NullMarked
package org.cloudspeaker.conformance.suites.embedded;

import org.jspecify.annotations.NullMarked;
