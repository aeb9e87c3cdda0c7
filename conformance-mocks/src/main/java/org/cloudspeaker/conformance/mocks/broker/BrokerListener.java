package org.cloudspeaker.conformance.mocks.broker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import org.cloudspeaker.conformance.libs.netty.bootstrap.ServerBootstrap;
import org.cloudspeaker.conformance.libs.netty.channel.Channel;
import org.cloudspeaker.conformance.libs.netty.channel.ChannelFuture;
import org.cloudspeaker.conformance.libs.netty.channel.ChannelOption;
import org.cloudspeaker.conformance.libs.netty.channel.EventLoopGroup;
import org.cloudspeaker.conformance.libs.netty.channel.WriteBufferWaterMark;
import org.cloudspeaker.conformance.libs.netty.channel.socket.nio.NioServerSocketChannel;
import org.cloudspeaker.conformance.mocks.tls.LocalServer;

/** The port of the broker itself; its connections end with the broker's thread. */
record BrokerListener(Channel channel) implements LocalServer {
    private static final int SLOW_CLIENT_BYTES = 8 * 1024 * 1024;
    private static final int BACKLOG = 1024;

    /**
     * Listens there.
     *
     * @throws UncheckedIOException when nobody can
     */
    static BrokerListener start(EventLoopGroup group, BrokerChannelInitializer door, InetSocketAddress at) {
        ChannelFuture bound = new ServerBootstrap()
                .group(group)
                .channel(NioServerSocketChannel.class)
                .option(ChannelOption.SO_BACKLOG, BACKLOG)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childOption(
                        ChannelOption.WRITE_BUFFER_WATER_MARK,
                        new WriteBufferWaterMark(SLOW_CLIENT_BYTES / 2, SLOW_CLIENT_BYTES))
                .childHandler(door)
                .bind(at)
                .awaitUninterruptibly();
        if (!bound.isSuccess()) {
            throw new UncheckedIOException(new IOException(bound.cause()));
        }
        return new BrokerListener(bound.channel());
    }

    @Override
    public int port() {
        return ((InetSocketAddress) channel.localAddress()).getPort();
    }

    @Override
    public void close() {
        var unused = channel.close();
    }
}
