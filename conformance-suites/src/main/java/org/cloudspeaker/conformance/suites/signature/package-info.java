/**
 * The chapter of signatures (SIG), which follows from what a format says of them: right ones are written, wrong, missing,
 * old and used ones are refused. For the signatures themselves look in the core's {@code message.signature}.
 */
@NullMarked
package org.cloudspeaker.conformance.suites.signature;

import org.jspecify.annotations.NullMarked;
