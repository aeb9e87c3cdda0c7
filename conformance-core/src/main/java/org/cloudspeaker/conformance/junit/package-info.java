/**
 * What an integrator writes: {@link CertifyTarget} on a class that certifies a target, and {@link Verifies} and {@link
 * ConformanceChapter} on checks of one's own. Nothing here judges or speaks a protocol. For what runs a check look in
 * {@code engine.junit}, for what it is handed in {@code engine.role}.
 */
@NullMarked
package org.cloudspeaker.conformance.junit;

import org.jspecify.annotations.NullMarked;
