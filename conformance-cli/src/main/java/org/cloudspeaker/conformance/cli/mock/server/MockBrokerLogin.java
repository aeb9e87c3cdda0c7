package org.cloudspeaker.conformance.cli.mock.server;

/**
 * A user name and its password. Its text never shows the password.
 *
 * @param user the name; empty where each device logs in as itself
 * @param password the password
 */
public record MockBrokerLogin(String user, String password) {
    @Override
    public String toString() {
        return user;
    }
}
