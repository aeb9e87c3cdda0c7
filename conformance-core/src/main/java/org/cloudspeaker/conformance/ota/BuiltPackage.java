package org.cloudspeaker.conformance.ota;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.cloudspeaker.conformance.ota.zip.ZipWriter;
import org.cloudspeaker.conformance.target.PackageFile;

/**
 * A package as the vendor's packaging script builds it, in memory: the core file and the resource.json that describes
 * it. The same input gives the same bytes, on any machine and at any time.
 */
public final class BuiltPackage {
    private static final String MACHINE = "DS50";

    private final String fileName;
    private final byte[] bytes;

    private BuiltPackage(String fileName, byte[] bytes) {
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
    public record Label(String customer, String version, String description) {}

    /** A package of resources, by their path in it: {@code cust/posparam.ini}. */
    public static BuiltPackage ofResources(SortedMap<String, byte[]> files, Label label) {
        return of(PackageType.CUST, "resource_" + label.version() + ".zip", ZipWriter.zip(files), label);
    }

    /** A package of a core file that is ready: an image, or a zip of resources. */
    public static BuiltPackage of(PackageType type, String coreName, byte[] core, Label label) {
        TreeMap<String, byte[]> files = new TreeMap<>();
        files.put(coreName, core);
        files.put(ResourceJson.NAME, ResourceText.of(values(type, coreName, core, label)));
        String name = type + "_" + MACHINE + "-MQ_" + label.customer() + "_" + label.version() + ".zip";
        return new BuiltPackage(name, ZipWriter.zip(files));
    }

    /** The values of the vendor's own resource.json, where nothing else is known (device facts, "OTA packages"). */
    private static Map<ResourceKey, String> values(PackageType type, String coreName, byte[] core, Label label) {
        return Map.ofEntries(
                Map.entry(ResourceKey.FILE_NAME, coreName),
                Map.entry(ResourceKey.PACKAGE_TYPE, type.name()),
                Map.entry(ResourceKey.SUPPORT_VERSION, ".*"),
                Map.entry(ResourceKey.MD5, Digests.md5(core)),
                Map.entry(ResourceKey.DESC, label.description()),
                Map.entry(ResourceKey.PLATFORM_VERSION, "3"),
                Map.entry(ResourceKey.VERSION, label.version()),
                Map.entry(ResourceKey.DIFF_TYPE, "1"),
                Map.entry(ResourceKey.CUSTOMER_VERSION, "0.0.0"),
                Map.entry(ResourceKey.CUSTOMER_NAME, label.customer()),
                Map.entry(ResourceKey.MACHINE_TYPE, MACHINE),
                Map.entry(ResourceKey.HARDWARE_PLATFORM, "M"),
                Map.entry(ResourceKey.OS_VERSION, "Q"));
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
    public PackageFile file() {
        return PackageFile.of(fileName, bytes);
    }
}
