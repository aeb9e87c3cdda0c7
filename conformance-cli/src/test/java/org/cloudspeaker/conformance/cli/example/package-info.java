/**
 * An example of a payment server for the DS50: the JDK's HTTPS server over a relational database, written from the guide
 * and the device's firmware. It uses no other class of this project, so that it can be copied. For how it is certified look
 * in {@code cli.interop}.
 */
@NullMarked
package org.cloudspeaker.conformance.cli.example;

import org.jspecify.annotations.NullMarked;
