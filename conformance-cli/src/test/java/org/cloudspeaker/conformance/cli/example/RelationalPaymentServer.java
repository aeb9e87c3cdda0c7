package org.cloudspeaker.conformance.cli.example;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;

/**
 * Starts the server. Settings are environment variables: TLS_CERT and TLS_KEY (PEM files; EC, PKCS #8), API_KEYS
 * ("key=20991231,another=20261231": each with its last day, UTC). Run it with
 * {@code -Dsun.net.httpserver.nodelay=true}, or Nagle's algorithm holds every answer back for 40 ms, and with
 * {@code -Dsun.net.httpserver.maxReqTime=15}, or a slow sender keeps a thread for ever.
 */
public final class RelationalPaymentServer {
    private static final String SALES = "/functions/v1/request-online-result-pos";
    private static final String RECORDS = "/functions/v1/get-transaction-records-pos";
    private static final BigDecimal DECLINED = new BigDecimal("51.00");
    private static final int THREADS = 64;

    private RelationalPaymentServer() {}

    /** Listens on a free loopback port and says which. */
    public static void main(String... arguments) throws IOException, GeneralSecurityException, SQLException {
        Map<String, String> environment = System.getenv();
        SSLContext tls = ServerTlsContext.of(
                Path.of(environment.getOrDefault("TLS_CERT", "server.pem")),
                Path.of(environment.getOrDefault("TLS_KEY", "server-key.pem")));
        ApiKeyStore keys = ApiKeyStore.of(environment.getOrDefault("API_KEYS", ""), Clock.systemUTC());
        SqlLedger ledger = SqlLedger.inMemory(AcquirerHost.decliningOnly(DECLINED));
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), THREADS);
        server.setHttpsConfigurator(modern(tls));
        server.setExecutor(Executors.newFixedThreadPool(THREADS));
        server.createContext(SALES, new HttpEndpoint(keys, new SaleMessageHandler(ledger)));
        server.createContext(RECORDS, new HttpEndpoint(keys, new QueryMessageHandler(ledger)));
        server.start();
        System.out.println(
                "listening on https://127.0.0.1:" + server.getAddress().getPort());
    }

    private static HttpsConfigurator modern(SSLContext tls) {
        return new HttpsConfigurator(tls) {
            @Override
            public void configure(HttpsParameters connection) {
                SSLParameters parameters = tls.getDefaultSSLParameters();
                parameters.setProtocols(new String[] {"TLSv1.3", "TLSv1.2"});
                connection.setSSLParameters(parameters);
            }
        };
    }
}
