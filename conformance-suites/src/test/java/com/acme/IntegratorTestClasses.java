package com.acme;

import org.cloudspeaker.conformance.junit.CertifyTarget;
import org.cloudspeaker.conformance.suites.payment.query.PaymentQuery;
import org.cloudspeaker.conformance.suites.payment.sale.PaymentSale;

/**
 * Classes as somebody writes them, outside of our packages. Each has a folder of its own, in which its test puts a target file.
 */
public final class IntegratorTestClasses {
    public static final String ROOT = "target/junit-use/";

    private IntegratorTestClasses() {}

    @CertifyTarget("target/junit-use/whole/acme.yaml")
    public static class Whole {}

    @CertifyTarget(
            value = "target/junit-use/sale/acme.yaml",
            report = "target/junit-use/sale/report",
            only = {"SAL", "IDM-01"})
    public static class Sale {}

    @CertifyTarget(
            value = "target/junit-use/strict/acme.yaml",
            report = "target/junit-use/strict/report",
            only = "SAL",
            skip = "SAL-10",
            strict = true)
    public static class Strict {}

    @CertifyTarget(value = "target/junit-use/alone/acme.yaml", report = "target/junit-use/alone/report")
    public static class Alone extends PaymentSale {}

    @CertifyTarget(value = "target/junit-use/alone/acme.yaml", report = "target/junit-use/alone/report")
    public static class QueryAlone extends PaymentQuery {}

    @CertifyTarget(value = "target/junit-use/missing/acme.yaml", report = "target/junit-use/missing/report")
    public static class Missing {}

    @CertifyTarget(
            value = "target/junit-use/bad/acme.yaml",
            report = "pom.xml",
            only = {"SAL", "XYZ"})
    public static class Bad {}

    @CertifyTarget(
            value = "target/junit-use/folder/acme.yaml",
            report = "target/junit-use/folder/report",
            only = "SAL-01")
    public static class OwnFolder {}

    @CertifyTarget(
            value = "target/junit-use/folder/acme.yaml",
            report = "target/junit-use/../junit-use/folder/report",
            only = "SAL-02")
    public static class SameFolder {}

    @CertifyTarget(value = "target/junit-use/void/acme.yaml", report = "target/junit-use/void/report", only = "SAL-01")
    public static class NothingApplies {}

    @CertifyTarget(
            value = "target/junit-use/allure/acme.yaml",
            report = "target/junit-use/allure/report",
            only = {"SAL-01", "KEY-02", "BRK-CON-01"})
    public static class Allure {}

    @CertifyTarget(
            value = "target/junit-use/packages/acme.yaml",
            report = "target/junit-use/packages/report",
            only = {"OTA", "PAR-01"})
    public static class Packages {}

    @CertifyTarget(value = "target/junit-use/slim/acme.yaml", report = "target/junit-use/slim/report")
    public static class Slim {}

    public static class WithoutTarget extends PaymentSale {}
}
