/**
 * The run as {@code junit.xml}, for the test page of a CI server. This room does not know where the bytes go, and it
 * says less than the other forms. For the evidence look in {@code json} and {@code html}.
 */
@NullMarked
package org.cloudspeaker.conformance.reports.junitxml;

import org.jspecify.annotations.NullMarked;
