package org.cloudspeaker.conformance.ota;

import org.cloudspeaker.conformance.config.document.JsonType;

/** The keys of {@code resource.json} (device facts, "OTA packages"), in the order in which they are written. */
public enum ResourceJsonKey {
    /** Name of the core file. */
    FILE_NAME("fileName", JsonType.STRING),
    /** AP or CUST. */
    PACKAGE_TYPE("packageType", JsonType.STRING),
    /** Which versions it may be installed over: a regular expression. */
    SUPPORT_VERSION("supportVersion", JsonType.STRING),
    /** MD5 of the core file, lower-case hex. */
    MD5("md5", JsonType.STRING),
    /** A description. */
    DESC("desc", JsonType.STRING),
    /** Version of the platform. */
    PLATFORM_VERSION("platformVersion", JsonType.NUMBER),
    /** Version of the core file, as in its name. */
    VERSION("version", JsonType.STRING),
    /** How it differs from what it replaces. */
    DIFF_TYPE("diffType", JsonType.NUMBER),
    /** The customer's own version. */
    CUSTOMER_VERSION("customerVersion", JsonType.STRING),
    /** The customer. */
    CUSTOMER_NAME("customerName", JsonType.STRING),
    /** The model of the device. */
    MACHINE_TYPE("machineType", JsonType.STRING),
    /** Its hardware. */
    HARDWARE_PLATFORM("hardwarePlatform", JsonType.STRING),
    /** Its operating system. */
    OS_VERSION("osVersion", JsonType.STRING);

    private final String key;
    private final JsonType type;

    ResourceJsonKey(String key, JsonType type) {
        this.key = key;
        this.type = type;
    }

    /** The key as it stands in the file. */
    public String key() {
        return key;
    }

    /** Its type: string or number. */
    public JsonType type() {
        return type;
    }
}
