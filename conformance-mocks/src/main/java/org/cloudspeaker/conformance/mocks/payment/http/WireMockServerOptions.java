package org.cloudspeaker.conformance.mocks.payment.http;

import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.common.Notifier;
import com.github.tomakehurst.wiremock.core.Options;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.AdminRequestHandler;
import com.github.tomakehurst.wiremock.http.HttpServer;
import com.github.tomakehurst.wiremock.http.HttpServerFactory;
import com.github.tomakehurst.wiremock.http.StubRequestHandler;
import com.github.tomakehurst.wiremock.standalone.MappingsLoader;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import java.net.InetSocketAddress;
import java.util.Optional;
import org.cloudspeaker.conformance.client.tls.KeyAndChain;
import org.cloudspeaker.conformance.mocks.payment.handler.PaymentService;

/** WireMock silent, at one address, with a bounded journal, its key in memory alone, and the service behind one stub. */
final class WireMockServerOptions extends WireMockConfiguration {
    /** Behind every stub of a user's own; 1 is the first. */
    private static final int LAST = 1_000;

    /** With this identity over TLS; in plain HTTP without one. */
    WireMockServerOptions(PaymentService service, InetSocketAddress at, Optional<KeyAndChain> identity) {
        bindAddress(at.getAddress().getHostAddress());
        if (identity.isPresent()) {
            httpDisabled(true);
            httpsPort(at.getPort());
        } else {
            port(at.getPort());
        }
        withStores(new BoundedStores(filesRoot()));
        maxRequestJournalEntries(BoundedStores.MOST_ENTRIES);
        stubRequestLoggingDisabled(true);
        templatingEnabled(false);
        notifier(new SilentNotifier());
        httpServerFactory(new BoundedServerFactory(identity));
        extensions(new PaymentResponseTransformer(service));
    }

    /** The same, and in plain HTTP at a port of its own. */
    WireMockServerOptions withPlainHttp() {
        httpDisabled(false);
        dynamicPort();
        return this;
    }

    /** No stubs from files that happen to lie around, and the service's own, also after a reset. */
    @Override
    public MappingsLoader mappingsLoader() {
        return stubs -> stubs.addMapping(everything());
    }

    private static StubMapping everything() {
        return WireMock.any(WireMock.anyUrl())
                .atPriority(LAST)
                .willReturn(WireMock.aResponse().withTransformers(PaymentResponseTransformer.NAME))
                .build();
    }

    private record BoundedServerFactory(Optional<KeyAndChain> identity) implements HttpServerFactory {
        @Override
        public HttpServer buildHttpServer(Options options, AdminRequestHandler admin, StubRequestHandler stubs) {
            return new BoundedHttpServer(options, identity, stubs);
        }
    }

    private static final class SilentNotifier implements Notifier {
        @Override
        public void info(String message) {}

        @Override
        public void error(String message) {}

        @Override
        public void error(String message, Throwable problem) {}
    }
}
