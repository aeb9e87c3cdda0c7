/**
 * Proves that captured messages are cut as they are meant, and that nothing a file system or a pipe can hold takes long
 * or much memory. These tests do not know what a right message is. For that look in the suites.
 */
@NullMarked
package org.cloudspeaker.conformance.target.captured;

import org.jspecify.annotations.NullMarked;
