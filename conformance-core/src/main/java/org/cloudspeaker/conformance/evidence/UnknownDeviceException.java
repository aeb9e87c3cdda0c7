package org.cloudspeaker.conformance.evidence;

import org.cloudspeaker.conformance.catalogue.TargetRole;

/**
 * A server refuses a test device that the target never promised it knows: nothing that the server could be blamed for.
 */
public final class UnknownDeviceException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Which side refuses which serial number. */
    public UnknownDeviceException(TargetRole role, String sn) {
        super("the " + role.title() + " does not take " + sn + ", a test device made up from device.sn;"
                + " list test devices that it knows under device.others");
    }
}
