/**
 * The mocks in the tests of who builds a device or a server: an annotation starts one, a parameter hands it over, and it
 * ends with the test. This room needs no target and knows no check. For what a mock can do look in {@code wire}, for
 * whole certifications in {@code junit}.
 */
@NullMarked
package org.cloudspeaker.conformance.junit.mock;

import org.jspecify.annotations.NullMarked;
