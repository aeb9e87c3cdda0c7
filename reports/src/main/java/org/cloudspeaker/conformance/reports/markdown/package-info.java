/**
 * The run as {@code report.md}, a summary for pull requests and job pages: verdict, profiles, and what is broken with its
 * remedy. It leaves out the evidence and all that is met. For these look in {@code html} and {@code json}.
 */
@NullMarked
package org.cloudspeaker.conformance.reports.markdown;

import org.jspecify.annotations.NullMarked;
