/**
 * Reads target files: one reader for each section, every problem at once with line, column and the nearest known
 * word. It opens no connection. For what is read look in {@code config}.
 */
@NullMarked
package org.cloudspeaker.conformance.config.reader;

import org.jspecify.annotations.NullMarked;
