package org.cloudspeaker.conformance.wire.device;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/** The addresses of a host. The JDK's own look-up has no limit, so it is made beside, and waited for with one. */
final class Addresses {
    /** This machine's name for itself, which no name server is asked for (RFC 6761, 6.3). */
    private static final String OWN = "localhost";

    private Addresses() {}

    /** All of them, in the order in which they are to be tried; fails with {@link UnknownHostException}. */
    static CompletableFuture<List<InetAddress>> of(String host) {
        Supplier<List<InetAddress>> lookUp = () -> lookedUp(host);
        return OWN.equals(host)
                ? CompletableFuture.supplyAsync(lookUp, Runnable::run)
                : CompletableFuture.supplyAsync(lookUp);
    }

    private static List<InetAddress> lookedUp(String host) {
        try {
            return List.of(InetAddress.getAllByName(host));
        } catch (UnknownHostException e) {
            throw new CompletionException(e);
        }
    }
}
