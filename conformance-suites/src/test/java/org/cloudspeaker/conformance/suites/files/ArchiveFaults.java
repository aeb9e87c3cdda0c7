package org.cloudspeaker.conformance.suites.files;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;

/** Packages that are wrong as zips: OTA-01 and OTA-02. */
final class ArchiveFaults {
    private static final String CORE = "resource_V1.0.0.zip";
    private static final String KEYLESS = "13=NOT_APPLICABLE";
    private static final String UNREADABLE = "02,03,04,05,06,07,08,09,10,11,12,13,14,15=INCONCLUSIVE";
    private static final String UNTOLD = "03,04,05,06,07,08,09=INCONCLUSIVE 13=NOT_APPLICABLE";

    private ArchiveFaults() {}

    static Stream<PackageFault> all() {
        return Stream.of(damaged(), packed(), placed()).flatMap(faults -> faults);
    }

    private static PackageFault damaged(String name, PackageDraft draft, String finding, String others) {
        return new PackageFault("OTA-01", name, draft, finding, others);
    }

    private static Stream<PackageFault> damaged() {
        return Stream.of(
                damaged(
                        "cut off",
                        PackageDraft.cust().whole(zip -> Arrays.copyOf(zip, zip.length / 2)),
                        " > a zip > a zip without its end, as if it had been cut off",
                        UNREADABLE),
                damaged(
                        "nothing",
                        PackageDraft.cust().whole(zip -> new byte[0]),
                        " > a zip > an empty file",
                        UNREADABLE),
                damaged(
                        "a picture",
                        PackageDraft.cust().whole(zip -> PackageFileSamples.png()),
                        " > a zip > another kind of file, which begins with the bytes 89 50 4E 47",
                        UNREADABLE),
                damaged(
                        "something before it",
                        PackageDraft.cust()
                                .whole(zip -> joined("#!/bin/sh\n".getBytes(StandardCharsets.US_ASCII), zip)),
                        " > a zip from its first byte on > 10 bytes before its first entry",
                        KEYLESS),
                damaged(
                        "something after it",
                        PackageDraft.cust().whole(zip -> joined(zip, new byte[3])),
                        " > nothing after the zip's end > 3 bytes more",
                        KEYLESS),
                damaged(
                        "a part of several",
                        PackageDraft.cust().whole(zip -> changed(zip, zip.length - 18, 1)),
                        " > a zip in one piece > a part of a split one, or a damaged end",
                        UNREADABLE),
                damaged(
                        "a list that is elsewhere",
                        PackageDraft.cust().whole(zip -> changed(zip, zip.length - 4, 0x7F)),
                        " > a list of entries where the zip's end says > none there",
                        UNREADABLE));
    }

    private static Stream<PackageFault> packed() {
        return Stream.of(
                damaged(
                        "encrypted",
                        PackageDraft.cust().outer(zip -> zip.edit("resource.json", it -> it.flags = TestZip.ENCRYPTED)),
                        "resource.json > no encryption > an encrypted entry",
                        UNTOLD),
                damaged(
                        "encrypted inside",
                        PackageDraft.cust().inner(zip -> zip.edit("ui/logo.png", it -> it.flags = TestZip.ENCRYPTED)),
                        CORE + ": ui/logo.png > no encryption > an encrypted entry",
                        "11,15=INCONCLUSIVE 13=INCONCLUSIVE"),
                damaged(
                        "another checksum",
                        PackageDraft.cust().inner(zip -> zip.edit("mp3/1.mp3", it -> it.crc ^= 1)),
                        CORE + ": mp3/1.mp3 > data that unpacks to what was packed > another checksum (CRC-32)",
                        "11,15=INCONCLUSIVE 13=INCONCLUSIVE"),
                damaged(
                        "more than it says",
                        PackageDraft.cust().inner(zip -> zip.edit("mp3/1.mp3", it -> it.size = 7)),
                        CORE + ": mp3/1.mp3 > data that unpacks to what was packed > another number of bytes",
                        "11,15=INCONCLUSIVE 13=INCONCLUSIVE"),
                damaged(
                        "another method",
                        PackageDraft.cust().inner(zip -> zip.edit("mp3/1.mp3", it -> it.method = 12)),
                        CORE + ": mp3/1.mp3 > an entry that is stored or deflated (method 0 or 8) > method 12",
                        "11,15=INCONCLUSIVE 13=INCONCLUSIVE"),
                damaged(
                        "two of a name",
                        PackageDraft.cust().outer(zip -> zip.add("resource.json", new byte[] {'{', '}'})),
                        "resource.json > each name once > a second entry of this name",
                        KEYLESS),
                damaged(
                        "two names of one entry",
                        PackageDraft.cust()
                                .outer(zip -> zip.edit("resource.json", it -> it.nameBeforeData = new byte[] {'x'})),
                        "resource.json > an entry with a header of its own that says the same > another name there",
                        UNTOLD),
                damaged(
                        "another encoding",
                        PackageDraft.cust()
                                .with("mp3/x.mp3", PackageFileSamples.mp3())
                                .inner(zip -> zip.edit("mp3/x.mp3", it -> {
                                    it.name = "mp3/\u00b2.mp3".getBytes(StandardCharsets.ISO_8859_1);
                                    it.nameBeforeData = it.name;
                                })),
                        CORE + ": mp3/\u00b2.mp3 > a name in ASCII or UTF-8 > another encoding, from byte 5 on",
                        KEYLESS));
    }

    private static Stream<PackageFault> placed() {
        byte[] file = {'x'};
        return Stream.of(
                new PackageFault(
                        "OTA-02",
                        "in a folder",
                        PackageDraft.cust()
                                .outer(zip -> zip.edit("resource.json", it -> {
                                    it.name = "p/resource.json".getBytes(StandardCharsets.US_ASCII);
                                    it.nameBeforeData = it.name;
                                })),
                        " > resource.json at its root > p/resource.json",
                        UNTOLD),
                new PackageFault(
                        "OTA-02",
                        "a hidden file",
                        PackageDraft.cust().outer(zip -> zip.add(".DS_Store", file)),
                        " > one core file at its root > 2 files: resource_V1.0.0.zip, .DS_Store",
                        KEYLESS),
                new PackageFault(
                        "OTA-02",
                        "a hidden folder",
                        PackageDraft.cust().outer(zip -> zip.add("__MACOSX/x", file)),
                        " > no folders > __MACOSX/",
                        KEYLESS));
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private static byte[] changed(byte[] zip, int at, int to) {
        zip[at] = (byte) to;
        return zip;
    }
}
