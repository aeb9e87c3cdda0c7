package org.cloudspeaker.conformance.wire.broker;

/** What all connections of a broker share. */
record Core(ConnectPolicy policy, Sessions sessions, Recorder recorder, int maxPayload) {}
