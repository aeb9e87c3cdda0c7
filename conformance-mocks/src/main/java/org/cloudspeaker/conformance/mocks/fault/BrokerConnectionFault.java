package org.cloudspeaker.conformance.mocks.fault;

import org.cloudspeaker.conformance.fault.FaultDescription;
import org.cloudspeaker.conformance.fault.FaultPrecondition;

/** Ways for the mock broker to be wrong with connections, sessions, logins and subscriptions (BRK-CON, BRK-AUT, BRK-SUB). */
public enum BrokerConnectionFault implements BrokerFault {
    /** CONNACK 5 for everyone. */
    REFUSES_ALL("BRK-CON-01", "CONNACK 5 for all"),
    /** Hangs up on every CONNECT. */
    HANGS_UP_ON_CONNECT("BRK-CON-01", "hangs up without a CONNACK"),
    /** Refuses a persistent session. */
    REFUSES_PERSISTENT_SESSION("BRK-CON-02", "refuses cleanSession=false"),
    /** Takes no keep-alive of a minute or more. */
    REFUSES_KEEP_ALIVE_60("BRK-CON-02", "a maximum keep-alive of 59 s"),
    /** Takes no client id of more than 23 bytes, as MQTT 3.1 would have it. */
    REFUSES_LONG_CLIENT_IDS("BRK-CON-03", "a limit of 23"),
    /** Keeps the first 23 bytes of a client id. */
    CUTS_CLIENT_IDS("BRK-CON-03", "cut at 23"),
    /** Lets two connections with one client id stay. */
    KEEPS_BOTH_CONNECTIONS("BRK-CON-04", "both stay"),
    /** Refuses a client id that is connected already. */
    REFUSES_NEWCOMERS("BRK-CON-04", "the newcomer is refused"),
    /** Forgets a session when its connection ends. */
    FORGETS_SESSION("BRK-CON-05", "session forgotten"),
    /** Forgets a session when its connection ends without a DISCONNECT. */
    FORGETS_LOST_SESSION("BRK-CON-05", "session forgotten when the line breaks"),
    /** Never ends a connection for silence. */
    KEEPS_SILENT_DEVICES("BRK-CON-06", "never"),
    /** Ends a connection after half a keep-alive of silence. */
    HAS_NO_PATIENCE("BRK-CON-06", "after half a keep-alive"),
    /** Does not answer a PINGREQ. */
    ANSWERS_NO_PING("BRK-CON-07", "no PINGRESP"),
    /** Ends a connection on which a PINGREQ comes. */
    HANGS_UP_ON_PING("BRK-CON-07", "hangs up on PINGREQ"),
    /** Takes any password. */
    TAKES_ANY_PASSWORD("BRK-AUT-01", "any password does", FaultPrecondition.PASSWORD),
    /** Takes the right password in upper or lower case. */
    TAKES_PASSWORD_IN_ANY_CASE("BRK-AUT-01", "compared without case", FaultPrecondition.PASSWORD),
    /** Takes any user name with any password that some user has. */
    TAKES_ANY_USER("BRK-AUT-02", "any user does", FaultPrecondition.PASSWORD),
    /** Takes a user name that it does not know with a password that it knows. */
    CHECKS_PASSWORD_ALONE("BRK-AUT-02", "the password alone is checked", FaultPrecondition.PASSWORD),
    /** Takes a connection without credentials. */
    TAKES_ANONYMOUS("BRK-AUT-03", "anonymous access", FaultPrecondition.PASSWORD),
    /** Takes an empty user name with an empty password. */
    TAKES_EMPTY_LOGIN("BRK-AUT-03", "an empty login does", FaultPrecondition.PASSWORD),
    /** Grants QoS 0 where 1 was asked for. */
    GRANTS_QOS_0("BRK-SUB-01", "granted 0"),
    /** Refuses every subscription. */
    REFUSES_SUBSCRIPTIONS("BRK-SUB-01", "refused");

    private final FaultDescription about;

    BrokerConnectionFault(String requirement, String text) {
        this.about = FaultDescription.of(requirement, text);
    }

    BrokerConnectionFault(String requirement, String text, FaultPrecondition need) {
        this.about = FaultDescription.of(requirement, text).needing(need);
    }

    @Override
    public FaultDescription about() {
        return about;
    }
}
