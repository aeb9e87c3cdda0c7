package org.cloudspeaker.conformance.suites.assertions;

import org.cloudspeaker.conformance.format.Codec;
import org.cloudspeaker.conformance.junit.Packages;
import org.cloudspeaker.conformance.junit.PublishedMessages;
import org.cloudspeaker.conformance.junit.TlsSide;
import org.cloudspeaker.conformance.suites.RecordedSale;
import org.cloudspeaker.conformance.target.ParameterFile;
import org.cloudspeaker.conformance.wire.device.Connack;
import org.cloudspeaker.conformance.wire.device.PlainReply;
import org.cloudspeaker.conformance.wire.device.QueryReply;
import org.cloudspeaker.conformance.wire.device.SaleReply;
import org.cloudspeaker.conformance.wire.device.Silence;

/** Where assertions on answers begin. */
public final class ConformanceAssertions {
    private ConformanceAssertions() {}

    /** On what a sale led to. */
    public static SaleReplyAssert assertThat(SaleReply reply) {
        return new SaleReplyAssert(reply);
    }

    /** On what a transaction query led to. */
    public static QueryReplyAssert assertThat(QueryReply reply) {
        return new QueryReplyAssert(reply);
    }

    /** On what a sale without TLS led to. */
    public static PlainReplyAssert assertThat(PlainReply reply) {
        return new PlainReplyAssert(reply);
    }

    /** On a TLS endpoint. */
    public static TlsSideAssert assertThat(TlsSide side) {
        return new TlsSideAssert(side);
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
    public static PackagesAssert assertThat(Packages packages) {
        return new PackagesAssert(packages);
    }

    /** On what a CONNECT led to. */
    public static ConnackAssert assertThat(Connack connack) {
        return new ConnackAssert(connack);
    }

    /** On what a broker does about a silent device. */
    public static SilenceAssert assertThat(Silence silence) {
        return new SilenceAssert(silence);
    }
}
