/**
 * Proves that target and parameter files are read as they are meant, and that what is wrong with one is said with its
 * place. These tests do not know how a target is met. For the tree under both files look in {@code document}.
 */
@NullMarked
package org.cloudspeaker.conformance.target;

import org.jspecify.annotations.NullMarked;
