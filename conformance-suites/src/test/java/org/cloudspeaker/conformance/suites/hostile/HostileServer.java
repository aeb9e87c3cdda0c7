package org.cloudspeaker.conformance.suites.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.cloudspeaker.conformance.result.RunResult;
import org.cloudspeaker.conformance.suites.faults.EmbeddedRuns;
import org.cloudspeaker.conformance.suites.faults.NullServer;

/**
 * A server that would harm whoever listens without bounds.
 *
 * @param name for people
 * @param scheme how it is called
 * @param manner what it does
 * @param said what is said of it by the first requirement of its chapter
 */
record HostileServer(String name, String scheme, NullServer.ConnectionBehaviour manner, String said) {
    /** Holds if this requirement says what came, the run goes on to its end, and nothing passes. */
    void requireReportedBy(String requirement) {
        try (NullServer server = NullServer.start(manner, null)) {
            RunResult run = SmallHeapRuns.run(scheme, server.port());

            assertThat(EmbeddedRuns.result(run, requirement).message()).contains(said);
            EmbeddedRuns.assertNothingIsProven(run);
        }
    }

    /** Holds if all of them are told at once, in a heap that is a quarter of what one run may take. */
    static void requireLittleMemory(List<HostileServer> all) throws Exception {
        List<NullServer> servers = new ArrayList<>();
        try {
            List<String> arguments = new ArrayList<>();
            for (HostileServer hostile : all) {
                NullServer server = NullServer.start(hostile.manner(), null);
                servers.add(server);
                arguments.add(hostile.scheme() + ":" + server.port());
            }
            assertThat(SmallHeapRuns.runInOwnProcess(arguments))
                    .hasSize(arguments.size())
                    .allMatch(line -> line.matches("(INCONCLUSIVE|NON_CONFORMANT), 0 errors"));
        } finally {
            servers.forEach(NullServer::close);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
