/**
 * The chapters of the transaction query (QRY): paging, records, masks. For the history that they read look in {@code
 * suites.payment}.
 */
@NullMarked
package org.cloudspeaker.conformance.suites.payment.query;

import org.jspecify.annotations.NullMarked;
