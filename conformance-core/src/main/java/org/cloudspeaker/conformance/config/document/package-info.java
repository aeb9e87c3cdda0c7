/**
 * JSON and YAML as trees whose every node knows its line and column, read strictly and bounded. It knows no key of
 * any file. For the files themselves look in {@code config.reader} and {@code config.parameter}.
 */
@NullMarked
package org.cloudspeaker.conformance.config.document;

import org.jspecify.annotations.NullMarked;
