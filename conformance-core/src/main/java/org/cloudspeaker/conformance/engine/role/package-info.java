/**
 * What a check is handed as a parameter: clients of the broker and of the payment server, published messages,
 * packages, the closed loop, cases. Roles record and do not judge. For the checks look in the suites.
 */
@NullMarked
package org.cloudspeaker.conformance.engine.role;

import org.jspecify.annotations.NullMarked;
