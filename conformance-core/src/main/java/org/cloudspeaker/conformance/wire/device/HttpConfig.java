package org.cloudspeaker.conformance.wire.device;

import io.restassured.config.DecoderConfig;
import io.restassured.config.EncoderConfig;
import io.restassured.config.HttpClientConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.config.SSLConfig;
import io.restassured.http.ContentType;
import java.io.IOException;
import java.io.InputStream;
import org.apache.http.HttpEntity;
import org.apache.http.HttpResponse;
import org.apache.http.conn.ssl.SSLSocketFactory;
import org.apache.http.entity.HttpEntityWrapper;
import org.apache.http.impl.client.AbstractHttpClient;
import org.apache.http.impl.client.DefaultHttpClient;
import org.apache.http.impl.client.DefaultHttpRequestRetryHandler;
import org.apache.http.params.CoreConnectionPNames;
import org.cloudspeaker.conformance.target.Limits;

/** REST Assured, bounded: no redirects, no decoding, no retries, no more bytes and no more time than allowed. */
@SuppressWarnings("deprecation") // REST Assured takes this generation of Apache HttpClient alone.
final class HttpConfig {
    private HttpConfig() {}

    /** REST Assured over this client, which {@link #client} made and whoever made it shuts down. */
    static RestAssuredConfig of(PaymentAddress address, AbstractHttpClient client) {
        SSLSocketFactory sockets = new SSLSocketFactory(
                address.tls(),
                address.verified()
                        ? SSLSocketFactory.STRICT_HOSTNAME_VERIFIER
                        : SSLSocketFactory.ALLOW_ALL_HOSTNAME_VERIFIER);
        return RestAssuredConfig.config()
                .httpClient(HttpClientConfig.httpClientConfig().httpClientFactory(() -> client))
                .decoderConfig(DecoderConfig.decoderConfig().noContentDecoders())
                .encoderConfig(EncoderConfig.encoderConfig()
                        .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                        .encodeContentTypeAs("application/json", ContentType.BINARY))
                .sslConfig(SSLConfig.sslConfig().sslSocketFactory(sockets));
    }

    /** A client for one exchange. */
    static AbstractHttpClient client(Limits limits) {
        DefaultHttpClient client = new DefaultHttpClient();
        client.setHttpRequestRetryHandler(new DefaultHttpRequestRetryHandler(0, false));
        client.getParams()
                .setIntParameter(
                        CoreConnectionPNames.CONNECTION_TIMEOUT,
                        Math.toIntExact(limits.connect().toMillis()))
                .setIntParameter(
                        CoreConnectionPNames.SO_TIMEOUT,
                        Math.toIntExact(limits.answer().toMillis()));
        client.addResponseInterceptor((response, context) -> bound(response));
        return client;
    }

    private static void bound(HttpResponse response) {
        HttpEntity entity = response.getEntity();
        if (entity != null) {
            response.setEntity(new HttpEntityWrapper(entity) {
                @Override
                public InputStream getContent() throws IOException {
                    return new BoundedStream(super.getContent(), PaymentLink.MAX_ANSWER);
                }
            });
        }
    }
}
