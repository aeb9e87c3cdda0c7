/** Tests of the mocks as JUnit starts them. */
@NullMarked
package org.cloudspeaker.conformance.junit.mock;

import org.jspecify.annotations.NullMarked;
