/**
 * Certifies servers and devices that speak another format than the guide's. It does not know how a message is written:
 * that stands in {@code vendor.yaml} beside it. For profiles themselves look in {@code message.profile} of the core.
 */
@NullMarked
package org.cloudspeaker.conformance.suites.format;

import org.jspecify.annotations.NullMarked;
