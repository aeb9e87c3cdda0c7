package org.cloudspeaker.conformance.bench;

import java.time.Duration;
import java.util.Map;
import java.util.function.Predicate;
import org.cloudspeaker.conformance.target.Hands;
import org.cloudspeaker.conformance.target.Limits;
import org.cloudspeaker.conformance.target.Step;
import org.cloudspeaker.conformance.wire.Program;
import org.cloudspeaker.conformance.wire.Spans;

/** Programs and people do what has to be done. */
final class StepHands implements DeviceHands {
    private static final Duration A_WHILE = Duration.ofSeconds(15);
    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    private final Hands.Steps steps;
    private final Map<String, String> values;
    private final Predicate<String> terminal;
    private final Limits limits;

    /**
     * Hands of programs and people.
     *
     * @param values what stands for the placeholders in what they are told
     * @param terminal tells a person what to do; whether there was somebody to be told
     */
    StepHands(Hands.Steps steps, Map<String, String> values, Predicate<String> terminal, Limits limits) {
        this.steps = steps;
        this.values = Map.copyOf(values);
        this.terminal = terminal;
        this.limits = limits;
    }

    @Override
    public Handed setUp() {
        return done(steps.setUp(), "set-up");
    }

    @Override
    public Handed presentCard(Duration held) {
        return done(steps.card(), "card");
    }

    @Override
    public Handed query() {
        return done(steps.query(), "query");
    }

    @Override
    public Duration forSetUp() {
        return steps.setUp().within();
    }

    @Override
    public Duration forCard() {
        return steps.card().within();
    }

    /** A program has presented it when it ends; a person takes a while. */
    @Override
    public Duration forCardInVain() {
        boolean soon =
                steps.card() instanceof Step.Command || steps.card().within().compareTo(A_WHILE) < 0;
        return soon ? Duration.ZERO : A_WHILE;
    }

    @Override
    public Duration forQuery() {
        return steps.query().within();
    }

    @Override
    public Duration forRepetition() {
        return limits.answer();
    }

    /** A network of its own may take its time. */
    @Override
    public Duration forComingBack() {
        return Spans.longer(limits.answer(), A_MINUTE);
    }

    /** A program is done when it ends; a person may need all the time there is. */
    @Override
    public Duration forOldLogin() {
        return steps.setUp() instanceof Step.Command ? limits.answer() : forSetUp();
    }

    private Handed done(Step step, String key) {
        Step filled = step.filledIn(values);
        if (filled instanceof Step.Command command) {
            Program.Ran ran =
                    new Program(command.words(), command.folder()).run(command.within(), "bench.steps." + key);
            String advice = ran.advice().isEmpty() ? "" : ": " + ran.advice();
            return new Handed(ran.succeeded(), "by " + command + ", which " + ran.words() + advice);
        }
        return terminal.test(((Step.Person) filled).prompt())
                ? new Handed(true, "by a person who was told to")
                : new Handed(
                        false,
                        "by nobody, for there is no terminal: run it in one, or say a command in bench.steps." + key);
    }

    @Override
    public void close() {}
}
