/**
 * The chapters of the parameter file posparam.ini (PAR). They open no connection. For reading the file look in {@code
 * config.parameter} of the core.
 */
@NullMarked
package org.cloudspeaker.conformance.suites.files.parameter;

import org.jspecify.annotations.NullMarked;
