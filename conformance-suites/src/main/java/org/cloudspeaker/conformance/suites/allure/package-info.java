/**
 * Shows the evidence of each check to Allure, where it is on the class path: a step for each exchange. This room does
 * not know what was checked or what makes up a report of our own. For the former look in the suites, for the latter in
 * the reports module.
 */
@NullMarked
package org.cloudspeaker.conformance.suites.allure;

import org.jspecify.annotations.NullMarked;
