/**
 * What one run works with: its options, the context that all of its checks share, the secrets that its redaction knows,
 * and findings. It knows no role and gives no verdict. For roles look in {@code engine.role}, for verdicts in {@code
 * engine}.
 */
@NullMarked
package org.cloudspeaker.conformance.engine.run;

import org.jspecify.annotations.NullMarked;
