package org.cloudspeaker.conformance.junit.mock;

import org.cloudspeaker.conformance.wire.speaker.MockSpeaker;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Plays what {@link StartMockDevice} asks for, once a method asks for it too. JUnit's store closes it with the context. */
final class MockDevices implements ParameterResolver {
    private static final Namespace OURS = Namespace.create(MockDevices.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == MockSpeaker.class || type == DeviceEvents.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        PlayedDevice device = MockServers.asked(context, StartMockDevice.class)
                .map(asked -> context.getStore(OURS)
                        .computeIfAbsent(asked, it -> PlayedDevice.start(it.annotation()), PlayedDevice.class))
                .orElseThrow(() -> MockServers.missing(StartMockDevice.class));
        return parameter.getParameter().getType() == MockSpeaker.class ? device.speaker() : device.events();
    }
}
