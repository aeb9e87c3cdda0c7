package org.cloudspeaker.conformance.fault;

/**
 * A point of a mock's work at which a fault can change what passes. A side of the protocol names its points in a class of its
 * own, such as {@code BrokerFaultPoints}; two points are the same if their names and types are.
 *
 * @param name of the point, once on its side
 * @param type of what passes; immutable, so that a change gives another value
 */
public record FaultPoint<T>(String name, Class<T> type) {}
