package org.cloudspeaker.conformance.target;

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
        DeviceSettings device,
        String format,
        MqttSettings mqtt,
        PaymentSettings payment,
        Limits limits,
        Messages messages,
        List<PackageFile> packages,
        List<Declared> declared,
        Optional<Bench> bench,
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
            DeviceSettings device,
            String format,
            MqttSettings mqtt,
            PaymentSettings payment,
            Limits limits,
            Messages messages,
            List<Declared> declared,
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
    public static Target of(String name, DeviceSettings device) {
        return new Target(
                name,
                false,
                device,
                GUIDE_FORMAT,
                MqttSettings.defaults(),
                PaymentSettings.defaults(),
                Limits.defaults(),
                Messages.none(),
                List.of(),
                "");
    }

    /** The same, with sales allowed at hosts that are not loopback or not. */
    public Target sandbox(boolean allowed) {
        return new Target(
                name, allowed, device, format, mqtt, payment, limits, messages, packages, declared, bench, origin);
    }

    /** The same with other settings for the two servers. */
    public Target with(MqttSettings otherMqtt, PaymentSettings otherPayment) {
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
    public Target with(DeviceSettings otherDevice) {
        return new Target(
                name, sandbox, otherDevice, format, mqtt, payment, limits, messages, packages, declared, bench, origin);
    }

    /** The same with other limits. */
    public Target with(Limits otherLimits) {
        return new Target(
                name, sandbox, device, format, mqtt, payment, otherLimits, messages, packages, declared, bench, origin);
    }

    /** The same with other messages of the customer's server. */
    public Target with(Messages otherMessages) {
        return new Target(
                name, sandbox, device, format, mqtt, payment, limits, otherMessages, packages, declared, bench, origin);
    }

    /** The same in another format: {@code guide} or the path of a profile. */
    public Target inFormat(String otherFormat) {
        return new Target(
                name, sandbox, device, otherFormat, mqtt, payment, limits, messages, packages, declared, bench, origin);
    }

    /** The same, but it is the device that is certified, and met here. */
    public Target on(Bench otherBench) {
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
    public Target with(List<PackageFile> otherPackages) {
        return new Target(
                name, sandbox, device, format, mqtt, payment, limits, messages, otherPackages, declared, bench, origin);
    }
}
