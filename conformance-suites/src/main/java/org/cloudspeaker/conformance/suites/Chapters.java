package org.cloudspeaker.conformance.suites;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cloudspeaker.conformance.junit.Selection;
import org.cloudspeaker.conformance.junit.Verifies;

/** All chapters of this version, and what is known of their checks without running them. */
public final class Chapters {
    private static final List<Class<?>> ALL = List.of(
            ParameterChecks.class,
            ParameterBroker.class,
            ParameterPayment.class,
            PackageArchive.class,
            PackageResources.class,
            BrokerTransport.class,
            BrokerConnection.class,
            BrokerLogin.class,
            BrokerCertificates.class,
            BrokerDelivery.class,
            BrokerIsolation.class,
            BrokerService.class,
            BrokerAccessControl.class,
            BrokerSilence.class,
            MessageChecks.class,
            PaymentTransport.class,
            PaymentInClear.class,
            PaymentSale.class,
            PaymentSaleRequests.class,
            PaymentQuery.class,
            QueryPaging.class,
            QueryRecords.class,
            PaymentAmounts.class,
            PaymentRetries.class,
            PaymentKey.class,
            PaymentRobustness.class,
            PaymentLoad.class,
            DeviceConnecting.class,
            DeviceBroadcasts.class,
            DeviceRequests.class,
            DevicePayments.class,
            ClosedLoop.class);

    /** A handshake does not show who is there. These checks do, and so they run with those of the transport. */
    private static final Map<String, String> WHO_IS_THERE = Map.of("BRK-TLS-", "BRK-CON-01", "TLS-", "SAL-01");

    private Chapters() {}

    /** The classes, one or more a chapter. */
    public static List<Class<?>> all() {
        return ALL;
    }

    /** The ids of all requirements that have a check in this version. */
    public static Set<String> checked() {
        return Set.copyOf(checks().keySet());
    }

    /**
     * Every check by the id of its requirement.
     *
     * @throws IllegalStateException if a requirement has two
     */
    static Map<String, Verifies> checks() {
        return checksOf(ALL);
    }

    static Map<String, Verifies> checksOf(List<Class<?>> chapters) {
        Map<String, Verifies> checks = new TreeMap<>();
        chapters.stream()
                .flatMap(chapter -> Arrays.stream(chapter.getDeclaredMethods()))
                .forEach(method -> add(checks, method));
        return checks;
    }

    private static void add(Map<String, Verifies> checks, Method method) {
        Verifies verifies = method.getAnnotation(Verifies.class);
        if (verifies != null && checks.put(verifies.value(), verifies) != null) {
            throw new IllegalStateException(verifies.value() + " has two checks, one of them is " + method);
        }
    }

    /** The selection with everything that the chosen checks rest on. */
    public static Selection closed(Selection selection) {
        Map<String, Verifies> checks = checks();
        Set<String> needed = new TreeSet<>();
        Set<String> chosen =
                checks.keySet().stream().filter(selection::chosen).collect(Collectors.toCollection(TreeSet::new));
        WHO_IS_THERE.forEach((group, shows) -> {
            if (chosen.stream().anyMatch(id -> id.startsWith(group))) {
                needed.add(shows);
            }
        });
        Stream.concat(chosen.stream(), List.copyOf(needed).stream()).forEach(id -> collect(id, checks, needed));
        return selection.needing(needed);
    }

    private static void collect(String id, Map<String, Verifies> checks, Set<String> needed) {
        Verifies check = checks.get(id);
        if (check != null) {
            for (String need : check.needs()) {
                if (needed.add(need)) {
                    collect(need, checks, needed);
                }
            }
        }
    }
}
