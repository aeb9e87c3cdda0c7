package org.cloudspeaker.conformance.cli.invocation;

import java.util.regex.Pattern;

/** The command that runs one requirement again, as a POSIX shell takes it. */
public final class RerunCommandLine {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./:@=+,-]+");

    private final StringBuilder command;

    /** A command that certifies servers and begins with this program, which is quoted already. */
    public RerunCommandLine(String program) {
        this(program, "certify");
    }

    private RerunCommandLine(String program, String name) {
        command = new StringBuilder(program).append(' ').append(name);
    }

    /** The same for a device. */
    public static RerunCommandLine ofDevice(String program) {
        return new RerunCommandLine(program, "certify-device");
    }

    /** With one more argument; it never stands for a secret. */
    public RerunCommandLine append(String argument) {
        command.append(' ').append(quoted(argument));
        return this;
    }

    /** The command with {@code %s}, once, in the place of a requirement's id. */
    public String template() {
        return command + " --only %s";
    }

    /** No argument holds {@code %s} itself: between the two, quotes end and begin again. */
    public static String quoted(String argument) {
        if (PLAIN.matcher(argument).matches()) {
            return argument;
        }
        return "'" + argument.replace("'", "'\\''").replace("%s", "%''s") + "'";
    }
}
