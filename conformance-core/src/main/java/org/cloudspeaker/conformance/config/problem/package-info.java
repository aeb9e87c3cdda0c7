/**
 * What is wrong with a file or a setting: where, what was expected, what was found, what to do; all problems at once.
 * It knows no file in particular. Every reader of {@code config} uses it.
 */
@NullMarked
package org.cloudspeaker.conformance.config.problem;

import org.jspecify.annotations.NullMarked;
