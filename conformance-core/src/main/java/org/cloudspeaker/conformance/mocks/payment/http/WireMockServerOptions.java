package org.cloudspeaker.conformance.mocks.payment.http;

import com.github.tomakehurst.wiremock.common.HttpsSettings;
import com.github.tomakehurst.wiremock.common.Notifier;
import com.github.tomakehurst.wiremock.common.ssl.KeyStoreSettings;
import com.github.tomakehurst.wiremock.core.Options;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.AdminRequestHandler;
import com.github.tomakehurst.wiremock.http.HttpServer;
import com.github.tomakehurst.wiremock.http.HttpServerFactory;
import com.github.tomakehurst.wiremock.http.StubRequestHandler;
import com.github.tomakehurst.wiremock.standalone.MappingsLoader;
import java.net.InetSocketAddress;
import java.security.KeyStore;
import java.util.Optional;
import org.cloudspeaker.conformance.client.tls.KeyAndChain;
import org.cloudspeaker.conformance.mocks.payment.handler.PaymentService;

/** WireMock silent, at one address, without journal, files and compression, its key in memory alone. */
final class WireMockServerOptions extends WireMockConfiguration {
    private static final int THREADS = 32;
    /** Of answers that wait, each holds a timer and no thread. */
    private static final int THREADS_FOR_LATE_ANSWERS = 2;

    private final Optional<KeyAndChain> identity;

    WireMockServerOptions(PaymentService service, InetSocketAddress at, Optional<KeyAndChain> identity) {
        this.identity = identity;
        bindAddress(at.getAddress().getHostAddress());
        if (identity.isPresent()) {
            httpDisabled(true);
            httpsPort(at.getPort());
        } else {
            port(at.getPort());
        }
        http2PlainDisabled(true);
        http2TlsDisabled(true);
        gzipDisabled(true);
        useChunkedTransferEncoding(Options.ChunkedEncodingPolicy.NEVER);
        disableRequestJournal();
        stubRequestLoggingDisabled(true);
        templatingEnabled(false);
        containerThreads(THREADS);
        asynchronousResponseEnabled(true);
        asynchronousResponseThreads(THREADS_FOR_LATE_ANSWERS);
        notifier(new SilentNotifier());
        httpServerFactory(new HardenedServerFactory());
        extensions(new PaymentResponseTransformer(service));
    }

    @Override
    public HttpsSettings httpsSettings() {
        HttpsSettings plain = super.httpsSettings();
        return identity.<HttpsSettings>map(own -> new InMemoryKeySettings(plain.port(), own))
                .orElse(plain);
    }

    /** No stubs from files that happen to lie around. */
    @Override
    public MappingsLoader mappingsLoader() {
        return stubs -> {};
    }

    /** A key store that was never a file. */
    private static final class InMemoryKeySettings extends HttpsSettings {
        private static final String TYPE = "JKS";

        private final KeyAndChain identity;

        InMemoryKeySettings(int port, KeyAndChain identity) {
            super(port, "memory", "", "", TYPE, null, null, null, false);
            this.identity = identity;
        }

        @Override
        public KeyStoreSettings keyStore() {
            return new KeyStoreSettings("memory", "", TYPE) {
                @Override
                public KeyStore loadStore() {
                    return identity.keyStoreInMemory(new char[0]);
                }
            };
        }
    }

    private static final class HardenedServerFactory implements HttpServerFactory {
        @Override
        public HttpServer buildHttpServer(Options options, AdminRequestHandler admin, StubRequestHandler stubs) {
            return new HardenedJettyServer(options, admin, stubs);
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
