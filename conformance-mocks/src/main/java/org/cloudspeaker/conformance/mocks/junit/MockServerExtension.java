package org.cloudspeaker.conformance.mocks.junit;

import java.lang.annotation.Annotation;
import java.util.Optional;
import java.util.function.BiFunction;
import org.cloudspeaker.conformance.engine.junit.StoredResource;
import org.cloudspeaker.conformance.mocks.broker.MockBroker;
import org.cloudspeaker.conformance.mocks.payment.http.MockPaymentServer;
import org.cloudspeaker.conformance.mocks.tls.TestAuthority;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * Starts what {@link StartMockPayment} and {@link StartMockBroker} ask for, once in each context that asks, and hands it
 * over. JUnit's store closes it with the context.
 */
final class MockServerExtension implements BeforeEachCallback, ParameterResolver {
    private static final Namespace OURS = Namespace.create(MockServerExtension.class);

    /**
     * Where a server is kept: one for each annotation on a method, one for all equal ones on classes.
     *
     * @param annotation what asks for it
     * @param place the method that it stands on; empty for classes
     */
    record MockStoreKey<A extends Annotation>(A annotation, Optional<Object> place) {}

    @Override
    public void beforeEach(ExtensionContext context) {
        payment(context);
        broker(context);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == MockPaymentServer.class || type == MockBroker.class || type == TestAuthority.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        if (type == TestAuthority.class) {
            return authority(context);
        }
        return type == MockBroker.class
                ? broker(context).orElseThrow(() -> missingAnnotation(StartMockBroker.class))
                : payment(context).orElseThrow(() -> missingAnnotation(StartMockPayment.class));
    }

    static ParameterResolutionException missingAnnotation(Class<? extends Annotation> annotation) {
        return new ParameterResolutionException(
                "expected @" + annotation.getSimpleName() + " on the test or its class, found none");
    }

    private static void checkPorts(ExtensionContext context) {
        storeKey(context, StartMockPayment.class)
                .ifPresent(payment -> storeKey(context, StartMockBroker.class)
                        .ifPresent(broker ->
                                MockServerStarter.requireDistinctPorts(payment.annotation(), broker.annotation())));
    }

    private static Optional<MockPaymentServer> payment(ExtensionContext context) {
        return started(context, StartMockPayment.class, MockPaymentServer.class, (asked, authority) -> {
            MockPaymentServer server = MockServerStarter.start(asked, authority);
            return new StoredResource(server, server::close);
        });
    }

    private static Optional<MockBroker> broker(ExtensionContext context) {
        return started(context, StartMockBroker.class, MockBroker.class, (asked, authority) -> {
            MockBroker broker = MockServerStarter.start(asked, authority);
            return new StoredResource(broker, broker::close);
        });
    }

    private static TestAuthority authority(ExtensionContext context) {
        return store(context)
                .getOrComputeIfAbsent(
                        TestAuthority.class, unused -> MockServerStarter.newAuthority(), TestAuthority.class);
    }

    private static <A extends Annotation, S> Optional<S> started(
            ExtensionContext context,
            Class<A> annotation,
            Class<S> role,
            BiFunction<A, TestAuthority, StoredResource> start) {
        checkPorts(context);
        return storeKey(context, annotation).map(asked -> {
            // Before the server: in some versions of JUnit a store must not be asked while it computes a value.
            TestAuthority authority = authority(context);
            return role.cast(store(context)
                    .getOrComputeIfAbsent(asked, it -> start.apply(it.annotation(), authority), StoredResource.class)
                    .value());
        });
    }

    private static Store store(ExtensionContext context) {
        return context.getStore(OURS);
    }

    /** What asks for a mock: the annotation of the method, or else that of the class. */
    static <A extends Annotation> Optional<MockStoreKey<A>> storeKey(ExtensionContext context, Class<A> type) {
        Optional<MockStoreKey<A>> onMethod = context.getTestMethod()
                .flatMap(method -> AnnotationSupport.findAnnotation(method, type)
                        .map(found -> new MockStoreKey<>(found, Optional.of(method))));
        return onMethod.or(() -> onClass(Optional.of(context), type));
    }

    /** Of the class, or of one around it: a nested class's context has that of the outer one as its parent. */
    private static <A extends Annotation> Optional<MockStoreKey<A>> onClass(
            Optional<ExtensionContext> context, Class<A> type) {
        return context.flatMap(it -> it.getTestClass()
                .flatMap(test -> AnnotationSupport.findAnnotation(test, type))
                .map(found -> new MockStoreKey<>(found, Optional.empty()))
                .or(() -> onClass(it.getParent(), type)));
    }
}
