/**
 * Proves that every node of a tree has its place, and that broken texts are bounded and described without being quoted.
 * These tests do not know what any key means. For that look in {@code target}.
 */
@NullMarked
package org.cloudspeaker.conformance.target.document;

import org.jspecify.annotations.NullMarked;
