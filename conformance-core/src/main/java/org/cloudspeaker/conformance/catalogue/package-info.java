/**
 * The catalogue of requirements: ids, levels, sources, texts, chapters, and the patterns by which a failure is traced
 * to its cause. It is data read from YAML and knows no check, no target and no verdict. For the checks look in the
 * suites, for verdicts in {@code result}.
 */
@NullMarked
package org.cloudspeaker.conformance.catalogue;

import org.jspecify.annotations.NullMarked;
