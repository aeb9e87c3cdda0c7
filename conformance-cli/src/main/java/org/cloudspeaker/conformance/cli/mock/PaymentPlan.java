package org.cloudspeaker.conformance.cli.mock;

/**
 * How the mock payment server is asked. Its text never shows the key.
 *
 * @param key the API key
 * @param header the header that carries it
 * @param prefix what stands before it there
 * @param anyKey whether requests without it are served too
 * @param salePath where sales go
 * @param detailsPath where queries go
 */
record PaymentPlan(String key, String header, String prefix, boolean anyKey, String salePath, String detailsPath) {
    @Override
    public String toString() {
        return salePath + " and " + detailsPath + ", key in " + header;
    }
}
