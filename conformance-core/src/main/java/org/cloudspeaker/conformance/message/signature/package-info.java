/**
 * Signatures over messages: what is signed, how, and where the result stands. It knows trees and bytes, no field and no
 * server; the cryptography is the JDK's. What a profile says of signatures is read in {@code message.profile}.
 */
@NullMarked
package org.cloudspeaker.conformance.message.signature;

import org.jspecify.annotations.NullMarked;
