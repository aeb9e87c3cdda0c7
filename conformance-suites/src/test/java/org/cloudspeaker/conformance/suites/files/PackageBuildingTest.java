package org.cloudspeaker.conformance.suites.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.cloudspeaker.conformance.config.problem.ConfigException;
import org.cloudspeaker.conformance.ota.OtaPackage;
import org.cloudspeaker.conformance.ota.OtaPackageArchive;
import org.cloudspeaker.conformance.ota.OtaPackageBuilder;
import org.cloudspeaker.conformance.ota.ResourceFile;
import org.cloudspeaker.conformance.result.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is built is conformant, whole, and the same every time. */
class PackageBuildingTest {
    @TempDir
    Path folder;

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 24);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whateverFolderItIsBuiltFromItPassesItsCheckAndHoldsEveryFile(long seed) throws IOException {
        SortedMap<String, byte[]> files = generated(new Random(seed));
        Path source = written("resource_V" + seed + "." + seed % 3, files, List.copyOf(files.keySet()));

        OtaPackageArchive built =
                OtaPackageBuilder.build(source, "ACME-" + seed, Optional.empty(), "seed \"" + seed + '"');

        PackageRun run = PackageRun.of(built.file());
        assertThat(run.exceptPasses()).isIn(Map.of(), Map.of("OTA-13", Verdict.NOT_APPLICABLE));
        assertThat(OtaPackage.read(built.file()).resources().orElseThrow().files())
                .extracting(ResourceFile::path)
                .containsExactlyElementsOf(files.keySet());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theOrderAndTheTimeOfFilesMakeNoDifference(long seed) throws IOException {
        SortedMap<String, byte[]> files = generated(new Random(seed));
        List<String> shuffled = new ArrayList<>(files.keySet());
        Collections.shuffle(shuffled, new Random(seed));
        Path one = written("a/resource_V1.0.0", files, List.copyOf(files.keySet()));
        Path other = written("b/resource_V1.0.0", files, shuffled);

        assertThat(build(other)).isEqualTo(build(one));
    }

    @Test
    void anyProgramCanReadIt() throws IOException {
        Path source = written("resource_V1.0.0", generated(new Random(1)), List.of());
        OtaPackageArchive built = OtaPackageBuilder.build(source, "ACME", Optional.empty(), "");
        Path file = Files.write(folder.resolve(built.fileName()), built.bytes());

        try (ZipFile zip = new ZipFile(file.toFile())) {
            assertThat(zip.stream().map(ZipEntry::getName)).containsExactly("resource.json", "resource_V1.0.0.zip");
            assertThat(zip.getInputStream(zip.getEntry("resource.json")).readAllBytes())
                    .asString(StandardCharsets.UTF_8)
                    .startsWith("{\n  \"fileName\": \"resource_V1.0.0.zip\",\n  \"packageType\": \"CUST\",\n");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "DS50_app_V1.0.4.img, '', AP_DS50-MQ_ACME_V1.0.4.zip, DS50_app_V1.0.4.img",
        "DS50_app.img, V2.1, AP_DS50-MQ_ACME_V2.1.zip, DS50_app_V2.1.img"
    })
    void firmwareIsPackedUnderItsVersion(String image, String version, String name, String core) throws IOException {
        Path file = Files.write(folder.resolve(image), PackageFileSamples.image());

        OtaPackageArchive built =
                OtaPackageBuilder.build(file, "ACME", Optional.of(version).filter(it -> !it.isEmpty()), "");

        assertThat(built.fileName()).isEqualTo(name);
        assertThat(OtaPackage.read(built.file()).rootFiles()).containsExactly(core);
        assertThat(PackageRun.of(built.file()).run().resultsWith(Verdict.FAIL)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "r         | ACME   |       | <f>/r: expected a version in its name, as in resource_V1.0.0, found none;"
                        + " try --package-version V1.0.0",
                "r         | ACME   | 1.0   | --package-version: expected a version such as V1.0.0, found another form;"
                        + " try --package-version V1.0.0",
                "r_V1.0.0  | ACME   | V1.0.1| <f>/r_V1.0.0: expected the version of --package-version, V1.0.1, found V1.0.0 in"
                        + " its name",
                "r_V1.0.0  | A/../B |       | --customer: expected up to 32 letters, digits, dots and dashes, found"
                        + " another name; try --customer ACME",
                "no_V1.0.0 | ACME   |       | <f>/no_V1.0.0: expected a folder of cust, mp3, ui and key, a resource zip,"
                        + " or a .img, found no such file",
                "link_V1.0 | ACME   |       | <f>/link_V1.0/cust/x: expected a file, found a link",
            })
    void whatCannotBeBuiltSaysWhatCould(String source, String customer, String version, String said)
            throws IOException {
        Files.createDirectory(folder.resolve("r"));
        Files.createDirectory(folder.resolve("r_V1.0.0"));
        Files.createDirectories(folder.resolve("link_V1.0/cust"));
        Files.createSymbolicLink(folder.resolve("link_V1.0/cust/x"), folder);

        assertThatThrownBy(() ->
                        OtaPackageBuilder.build(folder.resolve(source), customer, Optional.ofNullable(version), ""))
                .isInstanceOf(ConfigException.class)
                .hasMessage(said.replace("<f>", folder.toString()));
    }

    private static byte[] build(Path source) {
        return OtaPackageBuilder.build(source, "ACME", Optional.empty(), "").bytes();
    }

    private Path written(String name, SortedMap<String, byte[]> files, List<String> order) throws IOException {
        Path root = folder.resolve(name);
        for (String path : order.isEmpty() ? List.copyOf(files.keySet()) : order) {
            Files.createDirectories(root.resolve(path).getParent());
            Files.write(root.resolve(path), files.get(path));
        }
        return root;
    }

    /** A good parameter file, and any number of sounds, pictures and certificates, at any depth and in any script. */
    private static SortedMap<String, byte[]> generated(Random random) {
        boolean certificates = random.nextBoolean();
        String parameters = certificates
                ? ParameterRun.GOOD.replace("\"mqtt_auth_cert\":0", "\"mqtt_auth_cert\":1")
                : ParameterRun.GOOD;
        TreeMap<String, byte[]> files = new TreeMap<>();
        files.put("cust/posparam.ini", parameters.getBytes(StandardCharsets.UTF_8));
        for (int i = random.nextInt(8); i >= 0; i--) {
            String name = "\u8c22a b-_\u00e9".substring(random.nextInt(6)) + i;
            String path = "d/".repeat(random.nextInt(4)) + name;
            files.put(
                    "mp3/" + path + ".mp3",
                    random.nextBoolean() ? PackageFileSamples.mp3() : PackageFileSamples.mp3WithTag());
            files.put("ui/" + path + ".png", PackageFileSamples.png());
            files.put("cust/" + path, PackageFileSamples.image());
        }
        if (certificates) {
            files.put("key/ServerCA.pem", TestKeys.AUTHORITY.getBytes(StandardCharsets.US_ASCII));
            files.put("key/deviceCert.pem", TestKeys.CERTIFICATE.getBytes(StandardCharsets.US_ASCII));
            files.put("key/deviceKey.pem", TestKeys.KEY.getBytes(StandardCharsets.US_ASCII));
        }
        return files;
    }
}
