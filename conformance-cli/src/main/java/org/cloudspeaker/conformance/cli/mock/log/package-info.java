/**
 * What running mocks print, one line an event. It changes nothing that it shows. For the events look in {@code mocks}
 * and {@code device}.
 */
@NullMarked
package org.cloudspeaker.conformance.cli.mock.log;

import org.jspecify.annotations.NullMarked;
