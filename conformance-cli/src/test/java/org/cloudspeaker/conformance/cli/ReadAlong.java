package org.cloudspeaker.conformance.cli;

import java.io.Writer;
import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a command has printed so far, and waiting for more. */
final class ReadAlong extends Writer {
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final ReentrantLock guard = new ReentrantLock();
    private final Condition more = guard.newCondition();
    private final StringBuilder text = new StringBuilder();

    @Override
    public void write(char[] chars, int from, int length) {
        guard.lock();
        try {
            text.append(chars, from, length);
            more.signalAll();
        } finally {
            guard.unlock();
        }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}

    String text() {
        guard.lock();
        try {
            return text.toString();
        } finally {
            guard.unlock();
        }
    }

    /** The first place where this stands, past or to come. */
    Matcher await(String regex) throws InterruptedException {
        Pattern pattern = Pattern.compile(regex, Pattern.MULTILINE);
        long left = LIMIT.toNanos();
        guard.lock();
        try {
            Matcher found = pattern.matcher(text.toString());
            while (!found.find()) {
                if (left <= 0) {
                    throw new AssertionError("expected " + regex + " within " + LIMIT + ", found\n" + text);
                }
                left = more.awaitNanos(left);
                found = pattern.matcher(text.toString());
            }
            return found;
        } finally {
            guard.unlock();
        }
    }
}
