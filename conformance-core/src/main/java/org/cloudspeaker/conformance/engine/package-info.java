/**
 * The engine of a run: what a check rests on, the verdict of each check, diagnosis, and the result. It knows no
 * requirement by name and speaks no protocol. For what a check is handed look in {@code engine.role}, for JUnit in
 * {@code engine.junit}.
 */
@NullMarked
package org.cloudspeaker.conformance.engine;

import org.jspecify.annotations.NullMarked;
