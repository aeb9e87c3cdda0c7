package org.cloudspeaker.conformance.mqtt;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** A topic filter of MQTT 3.1.1, 4.7. */
public final class TopicFilter {
    private static final Pattern SLASH = Pattern.compile("/", Pattern.LITERAL);
    private static final int LONGEST = 65_535;

    private final String text;
    private final List<String> levels;
    private final boolean exact;

    private TopicFilter(String text, List<String> levels) {
        this.text = text;
        this.levels = levels;
        this.exact = !text.contains("+") && !text.contains("#");
    }

    /** Empty where the wildcards do not stand as they must. */
    public static Optional<TopicFilter> parse(String text) {
        if (text.isEmpty() || text.length() > LONGEST || text.indexOf('\0') >= 0) {
            return Optional.empty();
        }
        List<String> levels = levels(text);
        for (int i = 0; i < levels.size(); i++) {
            String level = levels.get(i);
            boolean hash = level.contains("#");
            if ((hash && (level.length() > 1 || i < levels.size() - 1))
                    || (level.contains("+") && level.length() > 1)) {
                return Optional.empty();
            }
        }
        return Optional.of(new TopicFilter(text, levels));
    }

    /** Whether a PUBLISH may carry this topic. */
    public static boolean isTopic(String text) {
        return !text.isEmpty() && text.chars().noneMatch(c -> c == '+' || c == '#' || c == '\0');
    }

    /** Whether messages to this topic are asked for. */
    public boolean matches(String topic) {
        if (exact) {
            return text.equals(topic);
        }
        // 4.7.2: a filter that begins with a wildcard leaves out topics that begin with $.
        return !(topic.startsWith("$") && !text.startsWith("$")) && matchesLevels(levels(topic));
    }

    /** Whether every topic that another filter takes is taken by this one too. */
    public boolean covers(TopicFilter other) {
        for (int i = 0; i < levels.size(); i++) {
            String level = levels.get(i);
            if (level.equals("#")) {
                return true;
            }
            boolean takes = i < other.levels.size()
                    && !other.levels.get(i).equals("#")
                    && (level.equals("+") || level.equals(other.levels.get(i)));
            if (!takes) {
                return false;
            }
        }
        return levels.size() == other.levels.size();
    }

    /** Whether a topic differs from the filter in one level, wherever a serial number stands in it. */
    public boolean isSiblingOf(String topic) {
        List<String> others = levels(topic);
        return others.size() == levels.size()
                && IntStream.range(0, levels.size())
                                .filter(i -> !levels.get(i).equals(others.get(i)))
                                .count()
                        == 1;
    }

    @Override
    public String toString() {
        return text;
    }

    private boolean matchesLevels(List<String> topic) {
        for (int i = 0; i < levels.size(); i++) {
            String level = levels.get(i);
            if (level.equals("#")) {
                return true;
            }
            if (i == topic.size() || !(level.equals("+") || level.equals(topic.get(i)))) {
                return false;
            }
        }
        return levels.size() == topic.size();
    }

    private static List<String> levels(String text) {
        return List.of(SLASH.split(text, -1));
    }
}
