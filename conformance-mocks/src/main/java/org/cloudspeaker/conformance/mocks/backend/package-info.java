/**
 * The mock backend: the customer's server that announces payments when it is asked to. It sells nothing. For asking
 * it look in {@code client.trigger}.
 */
@NullMarked
package org.cloudspeaker.conformance.mocks.backend;

import org.jspecify.annotations.NullMarked;
