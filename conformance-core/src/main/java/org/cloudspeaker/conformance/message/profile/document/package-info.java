/**
 * What is made of a format profile for people and other tools: tables, files in the new shape, samples right and wrong,
 * schemas, and what changed between two profiles. It reads no file and knows no server.
 */
@NullMarked
package org.cloudspeaker.conformance.message.profile.document;

import org.jspecify.annotations.NullMarked;
