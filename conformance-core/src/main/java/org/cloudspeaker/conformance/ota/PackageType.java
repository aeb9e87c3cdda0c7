package org.cloudspeaker.conformance.ota;

import java.util.Optional;
import java.util.stream.Stream;

/** The two types of OTA package (guide 3.3). */
public enum PackageType {
    /** Firmware; its core file is an image ({@code .img}). */
    AP,
    /** Resources; its core file is a zip of the folders cust, mp3, ui and key. */
    CUST;

    /** The type with this name, if there is one. */
    public static Optional<PackageType> named(String name) {
        return Stream.of(values()).filter(type -> type.name().equals(name)).findFirst();
    }
}
