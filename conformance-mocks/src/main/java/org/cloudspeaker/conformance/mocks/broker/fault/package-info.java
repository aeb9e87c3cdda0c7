/**
 * Where faults of the mock broker take effect: sessions, delivery, access, load. Each is switched on by name. For the
 * names look in {@code mocks.fault}.
 */
@NullMarked
package org.cloudspeaker.conformance.mocks.broker.fault;

import org.jspecify.annotations.NullMarked;
