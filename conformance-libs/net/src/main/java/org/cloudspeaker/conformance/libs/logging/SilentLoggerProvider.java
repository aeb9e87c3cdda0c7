package org.cloudspeaker.conformance.libs.logging;

import org.slf4j.ILoggerFactory;
import org.slf4j.IMarkerFactory;
import org.slf4j.helpers.BasicMarkerFactory;
import org.slf4j.helpers.NOPLogger;
import org.slf4j.helpers.NOPMDCAdapter;
import org.slf4j.spi.MDCAdapter;
import org.slf4j.spi.SLF4JServiceProvider;

/**
 * Loggers that say nothing, for the private libraries alone: what they would log could hold a secret. Found by
 * {@link java.util.ServiceLoader}. Not slf4j-nop, which Netty passes over for the JDK's logging.
 */
public final class SilentLoggerProvider implements SLF4JServiceProvider {
    private static final String API_VERSION = "2.0.99";
    private final IMarkerFactory markers = new BasicMarkerFactory();
    private final MDCAdapter diagnosticContext = new NOPMDCAdapter();

    @Override
    public ILoggerFactory getLoggerFactory() {
        return name -> NOPLogger.NOP_LOGGER;
    }

    @Override
    public IMarkerFactory getMarkerFactory() {
        return markers;
    }

    @Override
    public MDCAdapter getMDCAdapter() {
        return diagnosticContext;
    }

    @Override
    public String getRequestedApiVersion() {
        return API_VERSION;
    }

    @Override
    public void initialize() {
        // Nothing to prepare.
    }
}
