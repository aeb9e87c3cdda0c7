package org.cloudspeaker.conformance.suites.files;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/** Packages whose resource.json is wrong, or says something else than what is there: OTA-03 to OTA-09. */
final class DescriptionFaults {
    private static final String KEYLESS = "13=NOT_APPLICABLE";
    private static final String FIRMWARE = "10,11,12,13,15=NOT_APPLICABLE";
    private static final String NO_RESOURCES = "10,11,12,13,15=INCONCLUSIVE";

    private DescriptionFaults() {}

    static Stream<PackageFault> all() {
        return Stream.of(forms(), values(), types(), names()).flatMap(faults -> faults);
    }

    private static PackageFault form(String name, PackageDraft draft, String finding, String others) {
        return new PackageFault("OTA-03", name, draft, finding, others);
    }

    private static Stream<PackageFault> forms() {
        return Stream.of(
                form(
                        "a string for a number",
                        PackageDraft.cust().says("platformVersion\": 3", "platformVersion\": \"3\""),
                        "resource.json:7:22 platformVersion > a number > a string, \"3\"",
                        KEYLESS),
                form(
                        "a number for a string",
                        PackageDraft.cust().says("\"0.0.0\"", "0"),
                        "resource.json:10:22 customerVersion > a string > a number, 0",
                        KEYLESS),
                form(
                        "no osVersion",
                        PackageDraft.ap().says("\"M\",\n  \"osVersion\": \"Q\"", "\"M\""),
                        "resource.json > osVersion: a string > no such key",
                        FIRMWARE),
                form(
                        "a comma too many",
                        PackageDraft.cust().says("\"Q\"", "\"Q\","),
                        "resource.json:14:19 > strict JSON > a comma with nothing after it",
                        KEYLESS),
                form(
                        "a key twice",
                        PackageDraft.cust().says("\"diffType\": 1", "\"diffType\": 1, \"diffType\": 2"),
                        "resource.json:9:18 diffType > each key once > a second diffType",
                        KEYLESS),
                form(
                        "a byte order mark",
                        PackageDraft.cust().says("{", "\uFEFF{"),
                        "resource.json > UTF-8 without a byte order mark > the bytes EF BB BF at its beginning",
                        KEYLESS),
                form(
                        "a list",
                        PackageDraft.cust().description(json -> "[]".getBytes(StandardCharsets.US_ASCII)),
                        "resource.json > one JSON object > another JSON value",
                        "04,05,06,07,08,09=INCONCLUSIVE 13=NOT_APPLICABLE"),
                form(
                        "64 KiB and a byte",
                        PackageDraft.cust().description(json -> new byte[(1 << 16) + 1]),
                        "resource.json > at most 65536 bytes > 65537 bytes",
                        "04,05,06,07,08,09=INCONCLUSIVE 13=NOT_APPLICABLE"));
    }

    private static Stream<PackageFault> values() {
        return Stream.of(
                new PackageFault(
                        "OTA-04",
                        "another name",
                        PackageDraft.cust().says("<core>", "resource_V1.0.1.zip"),
                        "resource.json:2:15 fileName > resource_V1.0.0.zip, which is in the package"
                                + " > \"resource_V1.0.1.zip\"",
                        KEYLESS),
                new PackageFault(
                        "OTA-04",
                        "a capital letter",
                        PackageDraft.ap().says("<core>", "ds50_app_V1.0.0.img"),
                        "resource.json:2:15 fileName > DS50_app_V1.0.0.img, which is in the package"
                                + " > \"ds50_app_V1.0.0.img\"",
                        FIRMWARE),
                new PackageFault(
                        "OTA-05",
                        "of another file",
                        PackageDraft.ap().says("<md5>", "d41d8cd98f00b204e9800998ecf8427e"),
                        "resource.json:5:10 md5 > the MD5 of DS50_app_V1.0.0.img: \"d9009bfaef27445912c7769443ee2ce0\""
                                + " > \"d41d8cd98f00b204e9800998ecf8427e\"",
                        FIRMWARE),
                new PackageFault(
                        "OTA-05",
                        "in capital letters",
                        PackageDraft.ap().says("<md5>", "D9009BFAEF27445912C7769443EE2CE0"),
                        "resource.json:5:10 md5 > the MD5 of DS50_app_V1.0.0.img: \"d9009bfaef27445912c7769443ee2ce0\""
                                + " > the same with capital letters",
                        FIRMWARE),
                new PackageFault(
                        "OTA-06",
                        "V1.0.1 beside V1.0.0",
                        PackageDraft.cust().says("V1.0.0", "V1.0.1").named("CUST_DS50-MQ_ACME_V1.0.1.zip"),
                        "resource.json:8:14 version > \"V1.0.0\", as in resource_V1.0.0.zip > \"V1.0.1\"",
                        KEYLESS),
                new PackageFault(
                        "OTA-06",
                        "no version",
                        PackageDraft.cust().core("resource.zip"),
                        "core file resource.zip > a version such as V1.0.0 in its name > none",
                        KEYLESS));
    }

    private static Stream<PackageFault> types() {
        return Stream.of(
                new PackageFault(
                        "OTA-07",
                        "firmware that is a zip",
                        PackageDraft.cust().says("<type>", "AP").named("AP_DS50-MQ_ACME_V1.0.0.zip"),
                        "resource_V1.0.0.zip > AP: an image (.img) > a zip named resource_V1.0.0.zip",
                        FIRMWARE),
                new PackageFault(
                        "OTA-07",
                        "an empty image",
                        PackageDraft.ap().core(image -> new byte[0]),
                        "DS50_app_V1.0.0.img > AP: an image (.img) > an empty file named DS50_app_V1.0.0.img",
                        FIRMWARE),
                new PackageFault(
                        "OTA-07",
                        "resources that are an image",
                        PackageDraft.ap().says("<type>", "CUST").named("CUST_DS50-MQ_ACME_V1.0.0.zip"),
                        "DS50_app_V1.0.0.img > CUST: a resource zip (.zip)"
                                + " > another kind of file named DS50_app_V1.0.0.img",
                        NO_RESOURCES),
                new PackageFault(
                        "OTA-07",
                        "another type",
                        PackageDraft.cust().says("<type>", "cust").named("cust_DS50-MQ_ACME_V1.0.0.zip"),
                        "resource.json:3:18 packageType > AP or CUST > \"cust\"",
                        KEYLESS));
    }

    private static Stream<PackageFault> names() {
        return Stream.of(
                new PackageFault(
                        "OTA-08",
                        "without its version",
                        PackageDraft.cust().named("CUST_DS50-MQ_ACME.zip"),
                        "the package's name > CUST_DS50-MQ_ACME_V1.0.0.zip, as its resource.json says"
                                + " > CUST_DS50-MQ_ACME.zip",
                        KEYLESS),
                new PackageFault(
                        "OTA-08",
                        "another customer's",
                        PackageDraft.ap().named("AP_DS50-MQ_BETA_V1.0.0.zip"),
                        "the package's name > AP_DS50-MQ_ACME_V1.0.0.zip, as its resource.json says"
                                + " > AP_DS50-MQ_BETA_V1.0.0.zip",
                        FIRMWARE),
                new PackageFault(
                        "OTA-09",
                        "the default",
                        PackageDraft.cust().says("ACME", "DSPREAD").named("CUST_DS50-MQ_DSPREAD_V1.0.0.zip"),
                        "resource.json:11:19 customerName > the customer's own name > \"DSPREAD\"",
                        KEYLESS),
                new PackageFault(
                        "OTA-09",
                        "nobody",
                        PackageDraft.ap().says("ACME", "").named("AP_DS50-MQ__V1.0.0.zip"),
                        "resource.json:11:19 customerName > the customer's own name > \"\"",
                        FIRMWARE));
    }
}
