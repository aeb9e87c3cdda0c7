/**
 * What all mock servers share. They stand in for the side that is missing, and they are the servers that the checks
 * are proven with. For each server look in its own package.
 */
@NullMarked
package org.cloudspeaker.conformance.mocks;

import org.jspecify.annotations.NullMarked;
