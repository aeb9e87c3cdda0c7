package org.cloudspeaker.conformance.suites.hostile;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.cloudspeaker.conformance.config.RunLimits;
import org.cloudspeaker.conformance.config.Target;
import org.cloudspeaker.conformance.engine.run.RequirementSelection;
import org.cloudspeaker.conformance.result.RunResult;
import org.cloudspeaker.conformance.result.Verdict;
import org.cloudspeaker.conformance.suites.faults.EmbeddedRuns;
import org.cloudspeaker.conformance.suites.faults.JavaProcess;
import org.cloudspeaker.conformance.suites.faults.LoopbackTargets;
import org.cloudspeaker.conformance.suites.faults.NullServer;

/** Runs over payment servers or brokers, all at the same time, in a process of its own: its heap is what they may take. */
final class SmallHeapRuns {
    /** A quarter of what a run may take, for runs that are under way at the same time. */
    private static final String HEAP = "-Xmx128m";

    private static final Duration ANSWER = Duration.ofMillis(1500);
    /** The first one of a process takes its time, before anything is sent. */
    private static final Duration FIRST_CONNECTION = Duration.ofSeconds(3);

    private SmallHeapRuns() {}

    /** Each argument is a server: {@code http:8080}, {@code mqtt:1883}. Each line said is its run: {@code INCONCLUSIVE, 0 errors}. */
    public static void main(String[] servers) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(servers.length);
        try {
            List<Future<RunResult>> runs = new ArrayList<>();
            for (String server : servers) {
                String[] parts = server.split(":", -1);
                runs.add(threads.submit(() -> run(parts[0], Integer.parseInt(parts[1]))));
            }
            for (Future<RunResult> run : runs) {
                RunResult over = run.get();
                System.out.println(
                        over.verdict() + ", " + over.resultsWith(Verdict.ERROR).size() + " errors");
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /** The lines that it says of these servers, in a process of its own. */
    static List<String> runInOwnProcess(List<String> servers) throws IOException, InterruptedException {
        return JavaProcess.lines(HEAP, SmallHeapRuns.class, servers);
    }

    /** Every chapter of the server, within short limits. */
    static RunResult run(String scheme, int port) {
        if (scheme.equals("mqtt")) {
            Target broker = LoopbackTargets.of(port, "http", NullServer.closedPort(), List.of());
            return EmbeddedRuns.over(
                    broker.with(RunLimits.defaults().waiting(FIRST_CONNECTION, ANSWER)),
                    RequirementSelection.only("BRK"));
        }
        RunLimits limits = RunLimits.defaults().waiting(Duration.ofSeconds(1), ANSWER);
        Target target = LoopbackTargets.of(NullServer.closedPort(), scheme, port, List.of())
                .with(limits);
        return EmbeddedRuns.over(target, RequirementSelection.all().without("PAR", "OTA", "MSG", "BRK"));
    }
}
