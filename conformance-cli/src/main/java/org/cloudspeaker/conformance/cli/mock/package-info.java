/**
 * The commands {@code conformance mock payment}, {@code broker}, {@code all} and {@code device}: they start mocks, show
 * what happens and take typed commands. They do not know how a mock works or what is right. For the former look in
 * {@code mocks} and {@code device}, for the latter in {@code suites.device}.
 */
@NullMarked
package org.cloudspeaker.conformance.cli.mock;

import org.jspecify.annotations.NullMarked;
