package org.cloudspeaker.conformance.cli;

import org.cloudspeaker.conformance.architecture.ModuleArchitecture;

/** What the packages of the command line import of each other and of the other modules. */
class CliArchitectureTest extends ModuleArchitecture {
    CliArchitectureTest() {
        super("""
                model = catalogue result card message message.profile message.syntax config config.capture config.document config.parameter config.pem config.problem ota ota.zip evidence evidence.redaction
                clients = client client.http client.mqtt client.tls client.tls.certificate client.trigger
                mock-servers = mocks mocks.broker mocks.broker.event mocks.fault mocks.payment mocks.payment.http mocks.tls

                cli.terminal     : model reports.text
                cli.invocation   : model message.profile.reader config.reader suites.embedded cli.terminal
                cli.file         : model cli.invocation
                cli.command      : model message.profile.document message.profile.reader config.reader device engine engine.run reports suites suites.embedded cli.file cli.invocation cli.terminal
                cli.mock.log     : model clients device firmware mock-servers suites.device.message cli.terminal
                cli.mock.server  : model config.reader clients fault mock-servers suites.device.message cli.file cli.invocation
                cli.mock.option  : model message.profile.reader config.reader device fault mock-servers cli.invocation cli.mock.server cli.terminal
                cli.mock.console : model device mock-servers cli.invocation cli.mock.log cli.mock.option cli.mock.server cli.terminal
                cli.mock         : model message.profile.reader config.reader clients device fault mock-servers suites.device.message cli.file cli.invocation cli.mock.console cli.mock.log cli.mock.option cli.mock.server cli.terminal
                cli              : model message.profile.reader engine fault suites.embedded cli.command cli.invocation cli.mock cli.terminal
                """);
    }
}
