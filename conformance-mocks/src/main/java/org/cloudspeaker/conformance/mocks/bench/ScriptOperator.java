package org.cloudspeaker.conformance.mocks.bench;

import java.time.Duration;
import java.util.Map;
import java.util.function.Predicate;
import org.cloudspeaker.conformance.client.ExternalCommand;
import org.cloudspeaker.conformance.config.BenchOperator;
import org.cloudspeaker.conformance.config.OperatorStep;
import org.cloudspeaker.conformance.config.RunLimits;
import org.cloudspeaker.conformance.evidence.Durations;

/** Programs and people do what has to be done. */
final class ScriptOperator implements DeviceOperator {
    private static final Duration A_WHILE = Duration.ofSeconds(15);
    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    private final BenchOperator.OperatorSteps steps;
    private final Map<String, String> values;
    private final Predicate<String> prompt;
    private final RunLimits limits;

    /**
     * An operator of programs and people.
     *
     * @param values what stands for the placeholders in what they are told
     * @param prompt tells a person what to do; whether there was somebody to be told
     */
    ScriptOperator(
            BenchOperator.OperatorSteps steps, Map<String, String> values, Predicate<String> prompt, RunLimits limits) {
        this.steps = steps;
        this.values = Map.copyOf(values);
        this.prompt = prompt;
        this.limits = limits;
    }

    @Override
    public StepResult setUp() {
        return runStep(steps.setUp(), "set-up");
    }

    @Override
    public StepResult presentCard(Duration held) {
        return runStep(steps.card(), "card");
    }

    @Override
    public StepResult startQuery() {
        return runStep(steps.query(), "query");
    }

    @Override
    public Duration setUpTimeout() {
        return steps.setUp().within();
    }

    @Override
    public Duration cardTimeout() {
        return steps.card().within();
    }

    /** A program has presented it when it ends; a person takes a while. */
    @Override
    public Duration noSaleTimeout() {
        boolean soon = steps.card() instanceof OperatorStep.ProgramStep
                || steps.card().within().compareTo(A_WHILE) < 0;
        return soon ? Duration.ZERO : A_WHILE;
    }

    @Override
    public Duration queryTimeout() {
        return steps.query().within();
    }

    @Override
    public Duration retryDelay() {
        return limits.answer();
    }

    /** A network of its own may take its time. */
    @Override
    public Duration reconnectTimeout() {
        return Durations.max(limits.answer(), A_MINUTE);
    }

    /** A program is done when it ends; a person may need all the time there is. */
    @Override
    public Duration oldLoginPeriod() {
        return steps.setUp() instanceof OperatorStep.ProgramStep ? limits.answer() : setUpTimeout();
    }

    private StepResult runStep(OperatorStep step, String key) {
        OperatorStep filled = step.withValues(values);
        if (filled instanceof OperatorStep.ProgramStep command) {
            ExternalCommand.CommandOutcome ran =
                    new ExternalCommand(command.words(), command.folder()).run(command.within(), "bench.steps." + key);
            String advice = ran.advice().isEmpty() ? "" : ": " + ran.advice();
            return new StepResult(ran.succeeded(), "by " + command + ", which " + ran.words() + advice);
        }
        return prompt.test(((OperatorStep.ManualStep) filled).prompt())
                ? new StepResult(true, "by a person who was told to")
                : new StepResult(
                        false,
                        "by nobody, for there is no terminal: run it in one, or say a command in bench.steps." + key);
    }

    @Override
    public void close() {}
}
