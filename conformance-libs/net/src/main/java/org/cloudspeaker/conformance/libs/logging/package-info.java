/**
 * Where the private libraries log. It does not know who logs, and it keeps nothing of what is logged. For the libraries
 * themselves look at the dependencies of this module.
 */
@NullMarked
package org.cloudspeaker.conformance.libs.logging;

import org.jspecify.annotations.NullMarked;
