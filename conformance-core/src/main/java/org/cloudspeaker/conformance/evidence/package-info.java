/**
 * What was seen: the transcript of all exchanges, the evidence of one check, and the reasons why nothing could be
 * concluded. Everything is redacted on entry. For how a secret is found look in {@code evidence.redaction}, for
 * reports in the module reports.
 */
@NullMarked
package org.cloudspeaker.conformance.evidence;

import org.jspecify.annotations.NullMarked;
