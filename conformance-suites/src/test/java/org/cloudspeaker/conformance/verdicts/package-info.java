/**
 * What comes of a check: each verdict, and what it makes of the checks that rest on it and of the whole run. The checks
 * here prove nothing about any server. For those that do, look in the chapters.
 */
@NullMarked
package org.cloudspeaker.conformance.verdicts;

import org.jspecify.annotations.NullMarked;
