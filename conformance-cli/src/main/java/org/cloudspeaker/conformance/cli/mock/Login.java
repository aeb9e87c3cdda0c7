package org.cloudspeaker.conformance.cli.mock;

/**
 * A user name and its password. Its text never shows the password.
 *
 * @param user the name; empty where each device logs in as itself
 * @param password the password
 */
record Login(String user, String password) {
    @Override
    public String toString() {
        return user;
    }
}
