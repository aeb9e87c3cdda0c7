package org.cloudspeaker.conformance.mocks.junit;

import org.cloudspeaker.conformance.device.MockDevice;
import org.cloudspeaker.conformance.engine.junit.StoredResource;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Plays what {@link StartMockDevice} asks for, once a method asks for it too. JUnit's store closes it with the context. */
final class MockDeviceExtension implements ParameterResolver {
    private static final Namespace OURS = Namespace.create(MockDeviceExtension.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == MockDevice.class || type == DeviceEventLog.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        MockDeviceFixture fixture = MockServerExtension.storeKey(context, StartMockDevice.class)
                .map(asked -> context.getStore(OURS)
                        .getOrComputeIfAbsent(asked, MockDeviceExtension::start, StoredResource.class)
                        .value())
                .map(MockDeviceFixture.class::cast)
                .orElseThrow(() -> MockServerExtension.missingAnnotation(StartMockDevice.class));
        return parameter.getParameter().getType() == MockDevice.class ? fixture.device() : fixture.events();
    }

    private static StoredResource start(MockServerExtension.MockStoreKey<StartMockDevice> asked) {
        MockDeviceFixture fixture = MockDeviceFixture.start(asked.annotation());
        return new StoredResource(fixture, fixture::close);
    }
}
