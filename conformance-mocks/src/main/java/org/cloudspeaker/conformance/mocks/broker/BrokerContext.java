package org.cloudspeaker.conformance.mocks.broker;

/** What all connections of a broker share. */
record BrokerContext(ConnectPolicy policy, SessionRegistry sessions, BrokerEventRecorder recorder, int maxPayload) {}
