/**
 * Text files as trees whose every node knows its line and column, for YAML and JSON alike, bounded in size and depth.
 * This room does not know what any key means, and it never quotes a value in a problem. For the meaning look in
 * {@code target}, whose loader and parameter file are built on it.
 */
@NullMarked
package org.cloudspeaker.conformance.target.document;

import org.jspecify.annotations.NullMarked;
