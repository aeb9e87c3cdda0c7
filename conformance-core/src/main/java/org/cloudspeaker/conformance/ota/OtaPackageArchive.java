package org.cloudspeaker.conformance.ota;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.cloudspeaker.conformance.config.OtaPackageFile;
import org.cloudspeaker.conformance.ota.zip.ZipWriter;

/**
 * A package as the vendor's packaging script builds it, in memory: the core file and the resource.json that describes
 * it. The same input gives the same bytes, on any machine and at any time.
 */
public final class OtaPackageArchive {
    private static final String MACHINE = "DS50";

    private final String fileName;
    private final byte[] bytes;

    private OtaPackageArchive(String fileName, byte[] bytes) {
        this.fileName = fileName;
        this.bytes = bytes;
    }

    /**
     * What nobody can tell from the core file.
     *
     * @param customer the customer's name
     * @param version of the core file, as in {@code V1.0.0}
     * @param description any text; may be empty
     */
    public record PackageLabel(String customer, String version, String description) {}

    /** A package of resources, by their path in it: {@code cust/posparam.ini}. */
    public static OtaPackageArchive ofResources(SortedMap<String, byte[]> files, PackageLabel label) {
        return of(PackageType.CUST, "resource_" + label.version() + ".zip", ZipWriter.zip(files), label);
    }

    /** A package of a core file that is ready: an image, or a zip of resources. */
    public static OtaPackageArchive of(PackageType type, String coreName, byte[] core, PackageLabel label) {
        TreeMap<String, byte[]> files = new TreeMap<>();
        files.put(coreName, core);
        files.put(ResourceJson.NAME, ResourceJsonWriter.of(values(type, coreName, core, label)));
        String name = type + "_" + MACHINE + "-MQ_" + label.customer() + "_" + label.version() + ".zip";
        return new OtaPackageArchive(name, ZipWriter.zip(files));
    }

    /** The values of the vendor's own resource.json, where nothing else is known (device facts, "OTA packages"). */
    private static Map<ResourceJsonKey, String> values(
            PackageType type, String coreName, byte[] core, PackageLabel label) {
        return Map.ofEntries(
                Map.entry(ResourceJsonKey.FILE_NAME, coreName),
                Map.entry(ResourceJsonKey.PACKAGE_TYPE, type.name()),
                Map.entry(ResourceJsonKey.SUPPORT_VERSION, ".*"),
                Map.entry(ResourceJsonKey.MD5, HexDigests.md5(core)),
                Map.entry(ResourceJsonKey.DESC, label.description()),
                Map.entry(ResourceJsonKey.PLATFORM_VERSION, "3"),
                Map.entry(ResourceJsonKey.VERSION, label.version()),
                Map.entry(ResourceJsonKey.DIFF_TYPE, "1"),
                Map.entry(ResourceJsonKey.CUSTOMER_VERSION, "0.0.0"),
                Map.entry(ResourceJsonKey.CUSTOMER_NAME, label.customer()),
                Map.entry(ResourceJsonKey.MACHINE_TYPE, MACHINE),
                Map.entry(ResourceJsonKey.HARDWARE_PLATFORM, "M"),
                Map.entry(ResourceJsonKey.OS_VERSION, "Q"));
    }

    /** The name that its file has to have. */
    public String fileName() {
        return fileName;
    }

    /** Its bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** Itself, to be looked into. */
    public OtaPackageFile file() {
        return OtaPackageFile.of(fileName, bytes);
    }
}
