package org.cloudspeaker.conformance.mocks.broker.fault;

import static org.cloudspeaker.conformance.fault.FaultEffect.at;

import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.cloudspeaker.conformance.fault.FaultEffect;
import org.cloudspeaker.conformance.mocks.broker.fault.BrokerFaultPoints.LoginCheck;
import org.cloudspeaker.conformance.mocks.fault.BrokerConnectionFault;
import org.cloudspeaker.conformance.mocks.fault.BrokerFault;

/** The faults in checking user name and password. */
final class LoginFaultEffects {
    Map<BrokerFault, FaultEffect<?>> byFault() {
        return Map.ofEntries(
                taking(
                        BrokerConnectionFault.TAKES_ANY_PASSWORD,
                        login -> login.expected().isPresent()),
                taking(BrokerConnectionFault.TAKES_PASSWORD_IN_ANY_CASE, LoginFaultEffects::isRightButForCase),
                taking(BrokerConnectionFault.TAKES_ANY_USER, login -> isUnknown(login) && !isEmpty(login)),
                taking(
                        BrokerConnectionFault.CHECKS_PASSWORD_ALONE,
                        login -> isUnknown(login)
                                && login.password()
                                        .filter(login.known()::contains)
                                        .isPresent()),
                taking(
                        BrokerConnectionFault.TAKES_ANONYMOUS,
                        login -> login.user().isEmpty()),
                taking(BrokerConnectionFault.TAKES_EMPTY_LOGIN, login -> isUnknown(login) && isEmpty(login)));
    }

    private static Map.Entry<BrokerFault, FaultEffect<?>> taking(BrokerFault fault, Predicate<LoginCheck> also) {
        return Map.entry(fault, at(BrokerFaultPoints.LOGIN, login -> login.rightIf(also.test(login))));
    }

    private static boolean isRightButForCase(LoginCheck login) {
        return login.expected()
                .flatMap(expected -> login.password().filter(expected::equalsIgnoreCase))
                .isPresent();
    }

    /** Whether it is a user name that nobody has. */
    private static boolean isUnknown(LoginCheck login) {
        return login.user().isPresent() && login.expected().isEmpty();
    }

    private static boolean isEmpty(LoginCheck login) {
        return login.user().equals(Optional.of("")) && login.password().equals(Optional.of(""));
    }
}
