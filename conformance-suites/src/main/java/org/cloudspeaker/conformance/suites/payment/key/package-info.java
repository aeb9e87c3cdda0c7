/**
 * The chapter of the API key (KEY). Wrong keys are few. For transport look in {@code suites.payment.transport}.
 */
@NullMarked
package org.cloudspeaker.conformance.suites.payment.key;

import org.jspecify.annotations.NullMarked;
