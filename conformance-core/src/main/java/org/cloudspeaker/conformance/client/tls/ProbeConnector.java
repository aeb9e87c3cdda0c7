package org.cloudspeaker.conformance.client.tls;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Finds a host's addresses and connects to the first that answers, all before one deadline. */
final class ProbeConnector {
    private ProbeConnector() {}

    static DeadlineChannel connect(String host, int port, MonotonicDeadline deadline) throws IOException {
        List<InetAddress> addresses = addresses(host, deadline);
        IOException last = new ConnectException("no address");
        for (int i = 0; i < addresses.size(); i++) {
            try {
                MonotonicDeadline connectBy = deadline.share(addresses.size() - i);
                return DeadlineChannel.connect(new InetSocketAddress(addresses.get(i), port), connectBy, deadline);
            } catch (IOException e) {
                last = e;
            }
        }
        throw last;
    }

    private static List<InetAddress> addresses(String host, MonotonicDeadline deadline) throws IOException {
        Optional<InetAddress> literal = IpLiteral.address(host);
        if (literal.isPresent()) {
            return List.of(literal.get());
        }
        FutureTask<List<InetAddress>> lookup = new FutureTask<>(() -> List.of(InetAddress.getAllByName(host)));
        Thread thread = new Thread(lookup, "name-lookup");
        thread.setDaemon(true);
        thread.start();
        try {
            return lookup.get(deadline.remainingMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw (UnknownHostException) new UnknownHostException(host).initCause(e.getCause());
        } catch (TimeoutException e) {
            throw new SocketTimeoutException("no answer from the name server");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SocketTimeoutException("interrupted");
        }
    }
}
