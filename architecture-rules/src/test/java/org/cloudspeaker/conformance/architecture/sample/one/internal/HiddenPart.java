package org.cloudspeaker.conformance.architecture.sample.one.internal;

/** For the package above alone. */
public class HiddenPart {}
