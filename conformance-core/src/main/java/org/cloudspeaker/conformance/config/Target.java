package org.cloudspeaker.conformance.config;

import java.util.List;
import java.util.Optional;

/**
 * What is certified, and what the harness may do to it.
 *
 * @param name the target's own name, for reports
 * @param sandbox whether sales may be made at hosts that are not loopback
 * @param device the device that the harness plays
 * @param format {@code guide}, or the path of a format profile
 * @param mqtt what the parameter file cannot say of the broker
 * @param payment what the parameter file cannot say of the payment server
 * @param limits bounds of the run
 * @param messages where published messages come from
 * @param packages OTA packages that are looked into
 * @param declared requirements declared not applicable or waived
 * @param bench where the device is met, if it is the device itself that is certified
 * @param origin the file it was read from, as the user named it; empty when it was made otherwise
 */
public record Target(
        String name,
        boolean sandbox,
        DeviceConfig device,
        String format,
        MqttConfig mqtt,
        PaymentConfig payment,
        RunLimits limits,
        MessageSourceConfig messages,
        List<OtaPackageFile> packages,
        List<RequirementDeclaration> declared,
        Optional<BenchConfig> bench,
        String origin) {
    /** Name of the built-in format profile. */
    public static final String GUIDE_FORMAT = "guide";

    /** Copies the lists. */
    public Target {
        packages = List.copyOf(packages);
        declared = List.copyOf(declared);
    }

    /** A target of two servers, without OTA packages. */
    public Target(
            String name,
            boolean sandbox,
            DeviceConfig device,
            String format,
            MqttConfig mqtt,
            PaymentConfig payment,
            RunLimits limits,
            MessageSourceConfig messages,
            List<RequirementDeclaration> declared,
            String origin) {
        this(
                name,
                sandbox,
                device,
                format,
                mqtt,
                payment,
                limits,
                messages,
                List.of(),
                declared,
                Optional.empty(),
                origin);
    }

    /** A target of this device with the defaults everywhere else. */
    public static Target of(String name, DeviceConfig device) {
        return new Target(
                name,
                false,
                device,
                GUIDE_FORMAT,
                MqttConfig.defaults(),
                PaymentConfig.defaults(),
                RunLimits.defaults(),
                MessageSourceConfig.none(),
                List.of(),
                "");
    }

    /** The same, with sales allowed at hosts that are not loopback or not. */
    public Target sandbox(boolean allowed) {
        return new Target(
                name, allowed, device, format, mqtt, payment, limits, messages, packages, declared, bench, origin);
    }

    /** The same with other settings for the two servers. */
    public Target with(MqttConfig otherMqtt, PaymentConfig otherPayment) {
        return new Target(
                name,
                sandbox,
                device,
                format,
                otherMqtt,
                otherPayment,
                limits,
                messages,
                packages,
                declared,
                bench,
                origin);
    }

    /** The same with another device, or other test devices beside it. */
    public Target with(DeviceConfig otherDevice) {
        return new Target(
                name, sandbox, otherDevice, format, mqtt, payment, limits, messages, packages, declared, bench, origin);
    }

    /** The same with other limits. */
    public Target with(RunLimits otherLimits) {
        return new Target(
                name, sandbox, device, format, mqtt, payment, otherLimits, messages, packages, declared, bench, origin);
    }

    /** The same with other messages of the customer's server. */
    public Target with(MessageSourceConfig otherMessages) {
        return new Target(
                name, sandbox, device, format, mqtt, payment, limits, otherMessages, packages, declared, bench, origin);
    }

    /** The same in another format: {@code guide} or the path of a profile. */
    public Target inFormat(String otherFormat) {
        return new Target(
                name, sandbox, device, otherFormat, mqtt, payment, limits, messages, packages, declared, bench, origin);
    }

    /** The same, but it is the device that is certified, and met here. */
    public Target on(BenchConfig otherBench) {
        return new Target(
                name,
                sandbox,
                device,
                format,
                mqtt,
                payment,
                limits,
                messages,
                packages,
                declared,
                Optional.of(otherBench),
                origin);
    }

    /** The same with these OTA packages to be looked into. */
    public Target with(List<OtaPackageFile> otherPackages) {
        return new Target(
                name, sandbox, device, format, mqtt, payment, limits, messages, otherPackages, declared, bench, origin);
    }
}
