/** Our own tests of what a class with a target file says in somebody else's build. */
@NullMarked
package org.cloudspeaker.conformance.suites.junituse;

import org.jspecify.annotations.NullMarked;
