package org.cloudspeaker.conformance.wire.broker;

import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.handler.codec.mqtt.MqttMessage;

/** The network connection under a session. Of the event loop alone. */
final class Link {
    private final Channel channel;
    private String end = "the client ended the connection";
    private boolean over;

    Link(Channel channel) {
        this.channel = channel;
    }

    void send(MqttMessage packet) {
        var unused = channel.writeAndFlush(packet);
    }

    /** Whether the client keeps up; one that does not gets no more of QoS 0. */
    boolean keepsUp() {
        return channel.isWritable();
    }

    /** Ends the connection for a reason of the broker's own. */
    void end(String reason) {
        if (!over && channel.isOpen()) {
            end = reason;
            over = true;
            var unused = channel.close();
        }
    }

    /** Says one last thing and ends the connection. */
    void endWith(Object last) {
        over = true;
        var unused = channel.writeAndFlush(last).addListener(ChannelFutureListener.CLOSE);
    }

    /** Whether nothing more is to be heard or said. */
    boolean isOver() {
        return over;
    }

    /** Why it ended. */
    String reason() {
        return end;
    }
}
