/** Tests of the parts of the mocks' commands. */
@NullMarked
package org.cloudspeaker.conformance.cli.mock;

import org.jspecify.annotations.NullMarked;
