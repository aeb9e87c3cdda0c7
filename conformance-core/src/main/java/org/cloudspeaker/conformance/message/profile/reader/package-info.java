/**
 * Reads format profiles: every problem at once, with its rule, line and column, and what was meant. It knows the shape of
 * the file and no server. What a profile is when it is read stands in {@code message.profile}.
 */
@NullMarked
package org.cloudspeaker.conformance.message.profile.reader;

import org.jspecify.annotations.NullMarked;
