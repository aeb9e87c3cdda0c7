package org.cloudspeaker.conformance.suites.files;

import java.util.stream.Stream;

/** Packages that do harm to whoever unpacks them: OTA-14. */
final class HarmfulFaults {
    private static final String CORE = "resource_V1.0.0.zip";
    private static final String KEYLESS = "13=NOT_APPLICABLE";
    private static final String NAME = "a relative name of folders and a file, with / between them";

    private HarmfulFaults() {}

    private static PackageFault harmful(String name, PackageDraft draft, String finding, String others) {
        return new PackageFault("OTA-14", name, draft, finding, others);
    }

    static Stream<PackageFault> all() {
        byte[] file = {'x'};
        return Stream.of(
                harmful(
                        "climbs out",
                        PackageDraft.cust().inner(zip -> zip.add("cust/../../x", file)),
                        CORE + ": cust/../../x > " + NAME + " > a name that climbs out of its folder",
                        KEYLESS),
                harmful(
                        "absolute",
                        PackageDraft.cust().inner(zip -> zip.add("/etc/x", file)),
                        CORE + ": /etc/x > " + NAME + " > an absolute name",
                        "10=FAIL " + KEYLESS),
                harmful(
                        "on a drive",
                        PackageDraft.cust().inner(zip -> zip.add("C:/x", file)),
                        CORE + ": C:/x > " + NAME + " > an absolute name",
                        "10=FAIL " + KEYLESS),
                harmful(
                        "backslashes",
                        PackageDraft.cust().inner(zip -> zip.add("cust\\x.ini", file)),
                        CORE + ": cust\\x.ini > " + NAME
                                + " > a backslash, which is a part of the name or climbs out, as its reader likes",
                        "10=FAIL " + KEYLESS),
                harmful(
                        "invisible",
                        PackageDraft.cust().inner(zip -> zip.add("cust/x\0.ini", file)),
                        CORE + ": cust/x?.ini > " + NAME + " > a control character in its name",
                        KEYLESS),
                harmful(
                        "a link",
                        PackageDraft.cust().inner(zip -> zip.add("cust/x", file).attributes = TestZip.LINK),
                        CORE + ": cust/x > a file or folder > a symbolic link",
                        KEYLESS),
                harmful(
                        "a device",
                        PackageDraft.cust().inner(zip -> zip.add("cust/x", file).attributes = 0020666L << 16),
                        CORE + ": cust/x > a file or folder > a device, a pipe or a socket",
                        KEYLESS),
                harmful(
                        "a bomb",
                        PackageDraft.cust()
                                .inner(zip ->
                                        zip.add("cust/x", new byte[40 << 20]).deflated()),
                        CORE + " > at most 33554432 bytes when unpacked (32 MiB) > 41946410 bytes",
                        "11,12,13,15=INCONCLUSIVE"),
                harmful(
                        "shared bytes",
                        PackageDraft.cust().inner(zip -> {
                            zip.add("cust/x", file);
                            zip.add("cust/x", file).sharesDataOf = 4;
                        }),
                        CORE + ": cust/x > bytes of its own > bytes that belong to cust/x too",
                        "01=FAIL 11,12,13,15=INCONCLUSIVE"),
                harmful(
                        "70000 entries",
                        PackageDraft.cust().inner(zip -> {
                            for (int i = 0; i < 70_000; i++) {
                                zip.add("mp3/" + i, new byte[0]);
                            }
                        }),
                        CORE + " > at most 10000 entries, in a list of at most 4194304 bytes"
                                + " > 70004 entries, in a list of 3839123 bytes",
                        "10,11,12,13,15=INCONCLUSIVE"));
    }
}
