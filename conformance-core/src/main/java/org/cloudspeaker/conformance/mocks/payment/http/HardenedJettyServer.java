package org.cloudspeaker.conformance.mocks.payment.http;

import com.github.tomakehurst.wiremock.core.Options;
import com.github.tomakehurst.wiremock.http.AdminRequestHandler;
import com.github.tomakehurst.wiremock.http.StubRequestHandler;
import com.github.tomakehurst.wiremock.jetty11.Jetty11HttpServer;
import java.io.IOException;
import java.util.Locale;
import wiremock.jakarta.servlet.ServletException;
import wiremock.jakarta.servlet.http.HttpServletRequest;
import wiremock.jakarta.servlet.http.HttpServletResponse;
import wiremock.org.eclipse.jetty.server.Handler;
import wiremock.org.eclipse.jetty.server.HttpInput;
import wiremock.org.eclipse.jetty.server.Request;
import wiremock.org.eclipse.jetty.server.handler.HandlerWrapper;

/** WireMock's server without its administration and its files, and with a bound on what a peer can make it read. */
final class HardenedJettyServer extends Jetty11HttpServer {
    HardenedJettyServer(Options options, AdminRequestHandler admin, StubRequestHandler stubs) {
        super(options, admin, stubs);
    }

    @Override
    protected Handler createHandler(Options options, AdminRequestHandler admin, StubRequestHandler stubs) {
        RequestLimitHandler guard = new RequestLimitHandler();
        guard.setHandler(super.createHandler(options, admin, stubs));
        return guard;
    }

    private static final class RequestLimitHandler extends HandlerWrapper {
        private static final long MOST_BYTES = 4L << 20;
        private static final String WIREMOCKS_OWN = "/__";

        @Override
        public void handle(String target, Request base, HttpServletRequest request, HttpServletResponse response)
                throws IOException, ServletException {
            if (target.startsWith(WIREMOCKS_OWN)) {
                refuse(base, response, HttpServletResponse.SC_NOT_FOUND);
            } else if (encoded(request)) {
                refuse(base, response, HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
            } else if (base.getContentLengthLong() > MOST_BYTES) {
                refuse(base, response, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            } else {
                serve(target, base, request, response);
            }
        }

        /** No device compresses or splits what it sends, and WireMock would unpack it without a bound. */
        private static boolean encoded(HttpServletRequest request) {
            String type = request.getContentType();
            return request.getHeader("Content-Encoding") != null
                    || (type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/"));
        }

        private void serve(String target, Request base, HttpServletRequest request, HttpServletResponse response) {
            base.getHttpInput().addInterceptor(new BodySizeInterceptor());
            try {
                super.handle(target, base, request, response);
            } catch (IOException | ServletException | RuntimeException unreadable) {
                // The service never throws, so it is what came in; a page with a stack trace is no answer to it.
                refuse(base, response, HttpServletResponse.SC_BAD_REQUEST);
            }
        }

        private static void refuse(Request base, HttpServletResponse response, int status) {
            if (!response.isCommitted()) {
                response.setStatus(status);
                response.setHeader("Connection", "close");
            }
            base.setHandled(true);
        }
    }

    /** Ends a body of unknown length that goes on for too long. */
    private static final class BodySizeInterceptor implements HttpInput.Interceptor {
        private long read;

        @Override
        public HttpInput.Content readFrom(HttpInput.Content content) {
            read += content.remaining();
            return read <= RequestLimitHandler.MOST_BYTES
                    ? content
                    : new HttpInput.ErrorContent(
                            new IOException("a body of more than " + RequestLimitHandler.MOST_BYTES + " bytes"));
        }
    }
}
