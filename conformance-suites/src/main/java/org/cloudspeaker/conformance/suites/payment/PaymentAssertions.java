package org.cloudspeaker.conformance.suites.payment;

import org.cloudspeaker.conformance.client.http.PlainHttpReply;
import org.cloudspeaker.conformance.client.http.QueryReply;
import org.cloudspeaker.conformance.client.http.SaleReply;
import org.cloudspeaker.conformance.client.mqtt.ConnectResult;
import org.cloudspeaker.conformance.client.mqtt.KeepAliveResult;
import org.cloudspeaker.conformance.config.parameter.ParameterFile;
import org.cloudspeaker.conformance.engine.role.OtaPackages;
import org.cloudspeaker.conformance.engine.role.PublishedMessages;
import org.cloudspeaker.conformance.engine.role.TlsEndpoint;
import org.cloudspeaker.conformance.message.profile.Codec;
import org.cloudspeaker.conformance.suites.assertions.TlsEndpointAssert;
import org.cloudspeaker.conformance.suites.broker.ConnackAssert;
import org.cloudspeaker.conformance.suites.broker.KeepAliveAssert;
import org.cloudspeaker.conformance.suites.files.message.MessagesAssert;
import org.cloudspeaker.conformance.suites.files.ota.OtaPackagesAssert;
import org.cloudspeaker.conformance.suites.files.parameter.ParameterFileAssert;
import org.cloudspeaker.conformance.suites.payment.transport.PlainReplyAssert;

/** Where assertions on answers begin. */
public final class PaymentAssertions {
    private PaymentAssertions() {}

    /** On what a sale led to. */
    public static SaleReplyAssert assertThat(SaleReply reply) {
        return new SaleReplyAssert(reply);
    }

    /** On what a transaction query led to. */
    public static QueryReplyAssert assertThat(QueryReply reply) {
        return new QueryReplyAssert(reply);
    }

    /** On what a sale without TLS led to. */
    public static PlainReplyAssert assertThat(PlainHttpReply reply) {
        return new PlainReplyAssert(reply);
    }

    /** On a TLS endpoint. */
    public static TlsEndpointAssert assertThat(TlsEndpoint side) {
        return new TlsEndpointAssert(side);
    }

    /** On what a query shows of a sale. */
    public static RecordedSaleAssert assertThat(RecordedSale sale) {
        return new RecordedSaleAssert(sale);
    }

    /** On a parameter file. */
    public static ParameterFileAssert assertThat(ParameterFile file) {
        return new ParameterFileAssert(file);
    }

    /** On what the customer's server published, in the format of this codec. */
    public static MessagesAssert assertThat(PublishedMessages messages, Codec codec) {
        return new MessagesAssert(messages, codec);
    }

    /** On OTA packages. */
    public static OtaPackagesAssert assertThat(OtaPackages packages) {
        return new OtaPackagesAssert(packages);
    }

    /** On what a CONNECT led to. */
    public static ConnackAssert assertThat(ConnectResult connack) {
        return new ConnackAssert(connack);
    }

    /** On what a broker does about a silent device. */
    public static KeepAliveAssert assertThat(KeepAliveResult silence) {
        return new KeepAliveAssert(silence);
    }
}
