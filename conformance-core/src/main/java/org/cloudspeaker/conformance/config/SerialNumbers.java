package org.cloudspeaker.conformance.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cloudspeaker.conformance.config.problem.ConfigException;
import org.cloudspeaker.conformance.config.problem.ConfigProblem;
import org.cloudspeaker.conformance.config.problem.PrintableText;

/** Serial numbers of devices: what one looks like, and how more of them are made. */
public final class SerialNumbers {
    /** As it stands after "expected". */
    public static final String EXPECTED =
            "a serial number of 1 to 32 letters, digits, dots, dashes, colons or underscores";

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._:-]{1,32}");
    private static final Pattern PATTERN =
            Pattern.compile("([A-Za-z0-9._:-]*)\\{n(?::0(\\d{1,2}))?}([A-Za-z0-9._:-]*)");
    private static final int MADE_UP = 100;
    private static final int COUNTER = 4;
    private static final int LONGEST = 32;

    private SerialNumbers() {}

    /** The serial number, if it is one. */
    public static Optional<String> parse(String text) {
        return Optional.of(text).filter(sn -> FORM.matcher(sn).matches());
    }

    /**
     * Checks a serial number of the command line.
     *
     * @throws ConfigException if it is none
     */
    public static void requireSerialNumber(String sn) {
        if (parse(sn).isEmpty()) {
            String found = PrintableText.quoted(sn, PrintableText.MOST_QUOTED);
            throw new ConfigException(
                    List.of(new ConfigProblem("--sn", 0, 0, "", EXPECTED, found, "--sn TEST000000000001")));
        }
    }

    /**
     * So many serial numbers of a pattern such as {@code TEST9{n:011}}, counted from 1, without the one given; empty
     * when it is no pattern or one of them were too long.
     */
    public static Optional<List<String>> expand(String pattern, int count, String except) {
        Matcher matcher = PATTERN.matcher(pattern);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int width = matcher.group(2) == null ? 1 : Math.max(1, Integer.parseInt(matcher.group(2)));
        List<String> sns = new ArrayList<>();
        for (int n = 1; sns.size() < count; n++) {
            String number = String.format(Locale.ROOT, "%0" + width + "d", n);
            String sn = matcher.group(1) + number + matcher.group(3);
            if (sn.length() > LONGEST) {
                return Optional.empty();
            }
            if (!sn.equals(except)) {
                sns.add(sn);
            }
        }
        return Optional.of(sns);
    }

    /**
     * Test devices made up from one serial number: its last four characters replaced by T001 and so on. The letter
     * keeps them apart from the serial numbers of devices in shops, which end in digits.
     */
    public static AdditionalTestDevices generate(String sn) {
        String stem = sn.length() > COUNTER ? sn.substring(0, sn.length() - COUNTER) : sn;
        return new AdditionalTestDevices(expand(stem + "T{n:03}", MADE_UP, sn).orElse(List.of()), false);
    }
}
