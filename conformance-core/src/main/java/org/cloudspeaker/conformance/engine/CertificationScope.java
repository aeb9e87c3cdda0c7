package org.cloudspeaker.conformance.engine;

import java.util.Set;
import org.cloudspeaker.conformance.config.Target;

/** Which chapters speak of a target: those of its servers, or those of a device on a bench. */
public enum CertificationScope {
    /** Two servers, a parameter file, messages and packages; the device is the harness's own. */
    SERVERS(
            "two servers",
            "certify",
            "it speaks of a device: a target with a bench is one, for conformance certify-device") {
        @Override
        public boolean covers(String id) {
            return !id.startsWith("DEV-");
        }
    },
    /** A device; the servers are the harness's own. */
    DEVICE("a device", "certify-device", "it speaks of the servers, which are the harness's own here") {
        private static final Set<String> CHAPTERS = Set.of("DEV", "E2E", "FMT", "SIG");

        @Override
        public boolean covers(String id) {
            return CHAPTERS.contains(id.substring(0, id.indexOf('-')));
        }
    };

    private final String subject;
    private final String command;
    private final String otherwise;

    CertificationScope(String subject, String command, String otherwise) {
        this.subject = subject;
        this.command = command;
        this.otherwise = otherwise;
    }

    /** That of a target. */
    public static CertificationScope of(Target target) {
        return target.bench().isPresent() ? DEVICE : SERVERS;
    }

    /** In a sentence: {@code a device}. */
    public String subject() {
        return subject;
    }

    /** The command that certifies it. */
    public String command() {
        return command;
    }

    /** The one that this is not. */
    public CertificationScope other() {
        return this == SERVERS ? DEVICE : SERVERS;
    }

    /** Whether a requirement speaks of it. */
    public abstract boolean covers(String id);

    /** Why one that does not is not checked. */
    String exclusionReason() {
        return otherwise;
    }
}
