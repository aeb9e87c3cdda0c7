package org.cloudspeaker.conformance.client.http;

import org.cloudspeaker.conformance.message.QueryAnswer;

/**
 * What a transaction query led to.
 *
 * @param sent what was sent, for messages
 * @param http what came back
 * @param answer the same, read as a query's answer
 */
public record QueryReply(String sent, HttpReply http, QueryAnswer answer) {}
