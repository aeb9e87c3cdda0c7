/**
 * The mocks as tools of their own: {@code conformance mock payment}, {@code broker}, {@code all} and {@code device}. This
 * room starts them, shows what happens and takes typed commands. It does not know how they work or what is right: for
 * the former look in the core's {@code wire}, for the latter in the suites' {@code device}.
 */
@NullMarked
package org.cloudspeaker.conformance.cli.mock;

import org.jspecify.annotations.NullMarked;
