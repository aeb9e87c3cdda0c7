package org.cloudspeaker.conformance.suites.files;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.cloudspeaker.conformance.config.OtaPackageFile;

/** A good package that a test makes worse, step by step. The digest is right unless the test says another. */
final class PackageDraft {
    /** The vendor's own form of resource.json (device facts, "OTA packages"), of a customer. */
    private static final String DESCRIPTION = """
            {
              "fileName": "<core>",
              "packageType": "<type>",
              "supportVersion": ".*",
              "md5": "<md5>",
              "desc": "",
              "platformVersion": 3,
              "version": "V1.0.0",
              "diffType": 1,
              "customerVersion": "0.0.0",
              "customerName": "ACME",
              "machineType": "DS50",
              "hardwarePlatform": "M",
              "osVersion": "Q"
            }
            """;

    private final String type;
    private final TreeMap<String, byte[]> resources = new TreeMap<>();
    private final List<Consumer<TestZip>> inner = new ArrayList<>();
    private final List<Consumer<TestZip>> outer = new ArrayList<>();
    private String fileName;
    private String core;
    private UnaryOperator<byte[]> coreEdit = bytes -> bytes;
    private UnaryOperator<byte[]> wholeEdit = bytes -> bytes;
    private UnaryOperator<byte[]> descriptionEdit = bytes -> bytes;
    private String description = DESCRIPTION;

    private PackageDraft(String type, String core) {
        this.type = type;
        this.core = core;
        fileName = type + "_DS50-MQ_ACME_V1.0.0.zip";
    }

    /** Resources: a parameter file, two sounds and a picture; of a device that logs in by password. */
    static PackageDraft cust() {
        return new PackageDraft("CUST", "resource_V1.0.0.zip")
                .with("cust/posparam.ini", ParameterRun.GOOD)
                .with("mp3/1.mp3", PackageFileSamples.mp3())
                .with("mp3/en/2.mp3", PackageFileSamples.mp3WithTag())
                .with("ui/logo.png", PackageFileSamples.png());
    }

    /** The same of a device that logs in by certificate. */
    static PackageDraft withKeys() {
        return cust().edit("cust/posparam.ini", "\"mqtt_auth_cert\":0", "\"mqtt_auth_cert\":1")
                .with("key/ServerCA.pem", TestKeys.AUTHORITY)
                .with("key/deviceCert.pem", TestKeys.CERTIFICATE)
                .with("key/deviceKey.pem", TestKeys.KEY);
    }

    /** Firmware. */
    static PackageDraft ap() {
        return new PackageDraft("AP", "DS50_app_V1.0.0.img");
    }

    PackageDraft with(String path, byte[] content) {
        resources.put(path, content);
        return this;
    }

    PackageDraft with(String path, String content) {
        return with(path, content.getBytes(StandardCharsets.UTF_8));
    }

    /** Changes every file in the core. */
    PackageDraft damaged(UnaryOperator<byte[]> edit) {
        resources.replaceAll((path, content) -> edit.apply(content));
        return this;
    }

    PackageDraft without(String path) {
        resources.remove(path);
        return this;
    }

    PackageDraft edit(String path, String good, String bad) {
        String text = new String(resources.get(path), StandardCharsets.UTF_8);
        return with(path, text.replace(good, bad));
    }

    /** Changes resource.json. */
    PackageDraft says(String good, String bad) {
        if (!description.contains(good)) {
            throw new IllegalArgumentException(good);
        }
        description = description.replace(good, bad);
        return this;
    }

    PackageDraft description(UnaryOperator<byte[]> edit) {
        descriptionEdit = edit;
        return this;
    }

    PackageDraft named(String name) {
        fileName = name;
        return this;
    }

    PackageDraft core(String name) {
        core = name;
        return this;
    }

    /** Changes the core file's bytes; the digest is of what comes of it. */
    PackageDraft core(UnaryOperator<byte[]> edit) {
        coreEdit = edit;
        return this;
    }

    /** Changes the zip of resources. */
    PackageDraft inner(Consumer<TestZip> edit) {
        inner.add(edit);
        return this;
    }

    /** Changes the package's own zip. */
    PackageDraft outer(Consumer<TestZip> edit) {
        outer.add(edit);
        return this;
    }

    /** Changes the package's own bytes. */
    PackageDraft whole(UnaryOperator<byte[]> edit) {
        wholeEdit = edit;
        return this;
    }

    OtaPackageFile file() {
        byte[] content = coreEdit.apply(type.equals("AP") ? PackageFileSamples.image() : resourceZip());
        String json =
                description.replace("<core>", core).replace("<type>", type).replace("<md5>", md5(content));
        TestZip zip = TestZip.of(Map.of());
        zip.add("resource.json", descriptionEdit.apply(json.getBytes(StandardCharsets.UTF_8)));
        zip.add(core, content).deflated();
        outer.forEach(edit -> edit.accept(zip));
        return OtaPackageFile.of(fileName, wholeEdit.apply(zip.bytes()));
    }

    private byte[] resourceZip() {
        TestZip zip = TestZip.of(resources);
        inner.forEach(edit -> edit.accept(zip));
        return zip.bytes();
    }

    private static String md5(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(content));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
