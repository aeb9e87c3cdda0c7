/**
 * The canonical messages of the guide (broadcast, sale, answers, query, record), apart from any field name on the
 * wire. They know no profile and no protocol. For names, types and forms look in {@code message.profile}.
 */
@NullMarked
package org.cloudspeaker.conformance.message;

import org.jspecify.annotations.NullMarked;
