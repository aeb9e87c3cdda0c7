/**
 * The run as {@code report.html}, one page that needs no network and trusts nothing that a target sent. This room does
 * not know where the bytes go, and it decides no verdict. For looks and behaviour see {@code page.css} and
 * {@code page.js} beside it, for the facts core's {@code result}.
 */
@NullMarked
package org.cloudspeaker.conformance.reports.html;

import org.jspecify.annotations.NullMarked;
