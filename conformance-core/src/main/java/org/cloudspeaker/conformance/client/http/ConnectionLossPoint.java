package org.cloudspeaker.conformance.client.http;

/** When the device loses its network, so that it never reads the answer to what it sent. */
public enum ConnectionLossPoint {
    /** As soon as the request is sent: whether the server has read it, nobody knows. */
    ONCE_SENT,
    /** When the first byte of the answer is there: the server has certainly done its work. */
    ONCE_ANSWERED
}
