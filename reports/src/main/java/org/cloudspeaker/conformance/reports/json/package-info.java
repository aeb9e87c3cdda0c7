/**
 * The run as {@code report.json}, for programs, and the JSON Schema of that file. This room does not know where the
 * bytes go. For the file and its folder look in {@code reports}, for what the fields mean in core's {@code result}.
 */
@NullMarked
package org.cloudspeaker.conformance.reports.json;

import org.jspecify.annotations.NullMarked;
