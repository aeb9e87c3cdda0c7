package org.cloudspeaker.conformance.mocks;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.Locale;

/**
 * Where a mock role listens.
 *
 * @param bind the address of one of this machine's interfaces; {@code 0.0.0.0} for all of them, as a device on a desk
 *     comes over the network
 * @param port 1 to 65535, or 0 for any that is free
 */
public record ListenAddress(InetAddress bind, int port) {
    private static final int HIGHEST_PORT = 65_535;
    private static final int PRIVILEGED = 1024;

    /** Refuses a port that there is not. */
    public ListenAddress {
        if (port < 0 || port > HIGHEST_PORT) {
            throw new IllegalArgumentException(
                    "expected a port from 0 (any that is free) to " + HIGHEST_PORT + ", found " + port);
        }
    }

    /** Any free port of the loopback interface. */
    public static ListenAddress anyLoopbackPort() {
        return new ListenAddress(InetAddress.getLoopbackAddress(), 0);
    }

    /** The same address, this port. */
    public ListenAddress withPort(int otherPort) {
        return new ListenAddress(bind, otherPort);
    }

    /**
     * The same port at another address.
     *
     * @param address a host name or an IP literal of this machine; {@code 0.0.0.0} for all interfaces
     * @throws IllegalArgumentException if nobody knows that name
     */
    public ListenAddress withAddress(String address) {
        try {
            return new ListenAddress(InetAddress.getByName(address), port);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(
                    "expected an address of this machine, such as 127.0.0.1 or 0.0.0.0, found " + address, e);
        }
    }

    /** Where to bind. */
    public InetSocketAddress socket() {
        return new InetSocketAddress(bind, port);
    }

    /** The address at which a program on this machine finds it: where it listens everywhere, that of the loopback. */
    public InetAddress localAddress() {
        return bind.isAnyLocalAddress() ? InetAddress.getLoopbackAddress() : bind;
    }

    /** Says why nobody can listen there, and what to do about it, in one sentence. */
    public IOException bindFailure(Throwable cause) {
        return new IOException(sentence(cause), cause);
    }

    private String sentence(Throwable cause) {
        String address = bind.getHostAddress();
        if (!isOfThisMachine()) {
            return "no interface of this machine has the address " + address
                    + ": listen at 127.0.0.1, or at 0.0.0.0 for all of them";
        }
        if (port == 0) {
            return "no port of " + address + " is free: end a program that holds many of them";
        }
        if (port < PRIVILEGED && said(cause).contains("denied")) {
            return "this user may not listen at port " + port + " of " + address + ": choose one from " + PRIVILEGED
                    + " on";
        }
        return "port " + port + " of " + address + " is taken by another program: end that one, choose another port,"
                + " or 0 for any that is free";
    }

    private boolean isOfThisMachine() {
        try {
            return bind.isAnyLocalAddress()
                    || bind.isLoopbackAddress()
                    || NetworkInterface.getByInetAddress(bind) != null;
        } catch (SocketException unknown) {
            return true;
        }
    }

    /** The messages of a cause and of what lies behind it. */
    private static String said(Throwable cause) {
        StringBuilder all = new StringBuilder();
        for (Throwable each = cause; each != null; each = each.getCause()) {
            all.append(each.getMessage()).append('\n');
        }
        return all.toString().toLowerCase(Locale.ROOT);
    }

    /** Address and port. */
    @Override
    public String toString() {
        return bind.getHostAddress() + " port " + (port == 0 ? "any" : port);
    }
}
