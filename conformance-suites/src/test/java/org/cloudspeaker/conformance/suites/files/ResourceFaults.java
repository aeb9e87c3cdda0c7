package org.cloudspeaker.conformance.suites.files;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/** Packages whose resources are wrong: OTA-10 to OTA-13, and OTA-15. */
final class ResourceFaults {
    private static final String CORE = "resource_V1.0.0.zip";
    private static final String KEYLESS = "13=NOT_APPLICABLE";
    private static final String VALID = "a certificate that is valid at 2026-11-23T12:00:00Z";
    private static final String BROKEN_PEM = "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n";

    private ResourceFaults() {}

    static Stream<PackageFault> all() {
        return Stream.of(folders(), kinds(), parameters(), dates(), pairs()).flatMap(faults -> faults);
    }

    private static Stream<PackageFault> folders() {
        return Stream.of(
                new PackageFault(
                        "OTA-10",
                        "a file at the root",
                        PackageDraft.cust().with("readme.txt", "hello"),
                        CORE + ": readme.txt > a file in cust, mp3, ui or key > a file at the root",
                        KEYLESS),
                new PackageFault(
                        "OTA-10",
                        "another folder",
                        PackageDraft.cust()
                                .with("sound/1.mp3", PackageFileSamples.mp3())
                                .with("sound/2.mp3", PackageFileSamples.mp3()),
                        CORE + ": sound/ > no folder but cust, mp3, ui and key > another folder",
                        KEYLESS),
                new PackageFault(
                        "OTA-10",
                        "a folder around them",
                        PackageDraft.withKeys()
                                .with("resource_V1.0.0/cust/posparam.ini", ParameterRun.GOOD)
                                .with("resource_V1.0.0/mp3/1.mp3", PackageFileSamples.mp3()),
                        CORE + ": resource_V1.0.0/ > no folder but cust, mp3, ui and key > a folder around them",
                        ""));
    }

    private static PackageFault kind(String path, byte[] content, String finding, String others) {
        return new PackageFault(
                "OTA-11", path, PackageDraft.cust().with(path, content), CORE + ": " + path + " > " + finding, others);
    }

    private static Stream<PackageFault> kinds() {
        byte[] text = "thank you".getBytes(StandardCharsets.UTF_8);
        byte[] jpeg = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0, 16};
        byte[] half = "-----BEGIN CERTIFICATE-----\nMIIB".getBytes(StandardCharsets.US_ASCII);
        return Stream.of(
                kind("mp3/thanks.mp3", text, "MP3 audio > a text", KEYLESS),
                kind("mp3/none.mp3", new byte[0], "MP3 audio > an empty file", KEYLESS),
                kind(
                        "mp3/wave.mp3",
                        "RIFF....WAVEfmt ".getBytes(StandardCharsets.US_ASCII),
                        "MP3 audio > a WAV or WebP file",
                        KEYLESS),
                kind("ui/photo.png", jpeg, "a PNG picture > a JPEG picture", KEYLESS),
                kind(
                        "key/ServerCA.pem",
                        new byte[] {0x30, (byte) 0x82, 1, 2},
                        "a PEM file > a certificate or key in" + " binary form (DER)",
                        "13=INCONCLUSIVE"),
                kind(
                        "key/half.pem",
                        half,
                        "a PEM file > a PEM file whose blocks are not whole, or more than 64 KiB long",
                        "13=INCONCLUSIVE"));
    }

    private static Stream<PackageFault> parameters() {
        return Stream.of(
                new PackageFault(
                        "OTA-12",
                        "broken",
                        PackageDraft.cust().edit("cust/posparam.ini", "transactions\"", "transactions\","),
                        "PAR-01, cust/posparam.ini:18:45 > strict JSON > a comma with nothing after it",
                        KEYLESS),
                new PackageFault(
                        "OTA-12",
                        "a port that is none",
                        PackageDraft.cust().edit("cust/posparam.ini", "\"443\"", "\"70000\""),
                        "PAR-06, cust/posparam.ini:12:16 pgw_port > a port from 1 to 65535 > \"70000\"",
                        KEYLESS),
                new PackageFault(
                        "OTA-12",
                        "missing",
                        PackageDraft.cust().without("cust/posparam.ini"),
                        CORE + " > cust/posparam.ini > none",
                        KEYLESS),
                new PackageFault(
                        "OTA-12",
                        "in another folder",
                        PackageDraft.cust().without("cust/posparam.ini").with("cust/a/posparam.ini", ParameterRun.GOOD),
                        CORE + " > cust/posparam.ini > cust/a/posparam.ini",
                        KEYLESS),
                new PackageFault(
                        "OTA-12",
                        "1 MiB and a byte",
                        PackageDraft.cust().with("cust/posparam.ini", new byte[(1 << 20) + 1]),
                        "cust/posparam.ini > at most 2047 bytes > 1048577 bytes",
                        KEYLESS));
    }

    private static PackageFault key(String name, PackageDraft draft, String finding) {
        return new PackageFault("OTA-13", name, draft, finding, "");
    }

    private static Stream<PackageFault> dates() {
        return Stream.of(
                key(
                        "expired",
                        PackageDraft.withKeys().with("key/old.pem", TestKeys.EXPIRED),
                        "key/old.pem > " + VALID + " > CN=TEST000000000001, valid until 2026-11-22T12:00:00Z"),
                key(
                        "not yet valid",
                        PackageDraft.withKeys().with("key/new.pem", TestKeys.NOT_YET_VALID),
                        "key/new.pem > " + VALID + " > CN=TEST000000000001, valid from 2027-11-23T12:00:00Z"),
                key(
                        "no certificate",
                        PackageDraft.withKeys().with("key/ServerCA.pem", BROKEN_PEM),
                        "key/ServerCA.pem > certificates that can be parsed > one that cannot"));
    }

    private static Stream<PackageFault> pairs() {
        String other = "the private key of key/deviceCert.pem > a key that does not belong to it";
        return Stream.of(
                key(
                        "another device's key",
                        PackageDraft.withKeys().with("key/deviceKey.pem", TestKeys.OTHER_KEY),
                        "key/deviceKey.pem > " + other),
                key(
                        "a key under a password",
                        PackageDraft.withKeys().with("key/deviceKey.pem", TestKeys.LOCKED_KEY),
                        "key/deviceKey.pem > a private key without a password > one under a password, which no device"
                                + " can enter"),
                key(
                        "no key",
                        PackageDraft.withKeys().without("key/deviceKey.pem"),
                        "key/deviceCert.pem > its private key beside it, in deviceKey.pem > none"),
                key(
                        "another authority of the same name",
                        PackageDraft.withKeys().with("key/ServerCA.pem", TestKeys.OTHER_AUTHORITY),
                        "key/deviceCert.pem > a certificate that was signed by CN=Conformance test authority"
                                + " > CN=TEST000000000001, signed by another key of that name"),
                new PackageFault(
                        "OTA-15",
                        "a key without need",
                        PackageDraft.withKeys()
                                .edit("cust/posparam.ini", "\"mqtt_auth_cert\":1", "\"mqtt_auth_cert\":0"),
                        CORE + ": key/deviceKey.pem > no private key, as mqtt_auth_cert is 0 > a private key",
                        ""));
    }
}
