package org.cloudspeaker.conformance.client.http;

import org.cloudspeaker.conformance.message.SaleAnswer;

/**
 * What a sale led to.
 *
 * @param sent what was sent, for messages
 * @param http what came back
 * @param answer the same, read as a sale's answer
 */
public record SaleReply(String sent, HttpReply http, SaleAnswer answer) {}
