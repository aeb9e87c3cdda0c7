package org.cloudspeaker.conformance.client;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/** The addresses of a host. The JDK's own look-up has no limit, so it is made beside, and waited for with one. */
public final class HostResolver {
    /** This machine's name for itself, which no name server is asked for (RFC 6761, 6.3). */
    private static final String OWN = "localhost";

    private HostResolver() {}

    /** All of them, in the order in which they are to be tried; fails with {@link UnknownHostException}. */
    public static CompletableFuture<List<InetAddress>> resolve(String host) {
        Supplier<List<InetAddress>> lookUp = () -> lookUp(host);
        return OWN.equals(host)
                ? CompletableFuture.supplyAsync(lookUp, Runnable::run)
                : CompletableFuture.supplyAsync(lookUp);
    }

    private static List<InetAddress> lookUp(String host) {
        try {
            return List.of(InetAddress.getAllByName(host));
        } catch (UnknownHostException e) {
            throw new CompletionException(e);
        }
    }
}
