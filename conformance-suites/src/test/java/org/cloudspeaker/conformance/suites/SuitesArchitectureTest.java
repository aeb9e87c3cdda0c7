package org.cloudspeaker.conformance.suites;

import org.cloudspeaker.conformance.architecture.ModuleArchitecture;

/** What the packages of the chapters import of each other and of the core. */
class SuitesArchitectureTest extends ModuleArchitecture {
    SuitesArchitectureTest() {
        super("""
                model = catalogue result card message message.profile message.signature message.syntax message.value config config.capture config.document config.parameter config.pem config.problem ota ota.zip evidence evidence.redaction
                clients = client client.http client.mqtt client.tls client.tls.certificate client.trigger

                suites.run                : model junit engine engine.junit engine.run
                suites.assertions         : model clients engine.role

                suites.files.message      : model firmware junit engine.role suites.assertions
                suites.files.parameter    : model junit engine.role suites.assertions
                suites.files.ota          : model junit engine.role engine.run suites.assertions suites.files.parameter suites.run
                suites.broker             : model clients junit engine.role suites.assertions
                suites.payment            : model clients junit engine.role suites.assertions
                suites.payment.amount     : model clients junit engine.role suites.assertions suites.payment
                suites.payment.key        : model clients junit engine.role suites.assertions suites.payment
                suites.payment.query      : model clients junit engine.role suites.assertions suites.payment
                suites.payment.retry      : model clients junit engine.role suites.assertions suites.payment
                suites.payment.robustness : model clients junit engine.role suites.assertions suites.payment
                suites.payment.sale       : model clients junit engine.role suites.assertions suites.payment
                suites.payment.transport  : model clients junit engine.role suites.assertions suites.payment
                suites.device.message     : model client.tls.certificate mocks.broker.event mocks.payment
                suites.device             : model clients junit engine.role suites.assertions suites.device.message mocks.bench mocks.broker.event mocks.payment
                suites.loop               : model clients junit engine.role suites.assertions suites.payment
                suites.format             : model junit engine.role
                suites.signature          : model clients junit engine.role suites.payment

                suites                    : model junit engine engine.bench engine.junit engine.run suites.run suites.broker suites.device suites.format suites.signature suites.files.message suites.files.ota suites.files.parameter suites.loop suites.payment.amount suites.payment.key suites.payment.query suites.payment.retry suites.payment.robustness suites.payment.sale suites.payment.transport
                suites.allure             : engine result
                suites.embedded           : model message.profile.reader clients device fault mocks.backend mocks.broker mocks.fault mocks.payment mocks.payment.http mocks.tls
                """);
    }
}
