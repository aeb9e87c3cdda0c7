package org.cloudspeaker.conformance.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.conditions.ArchConditions;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;

/** How types and methods are named. */
final class NamingRules {
    private static final Pattern LAST_WORD = Pattern.compile("[A-Z][a-z0-9]*$");
    /** How participles and adverbs end. */
    private static final List<String> NO_NOUN = List.of("ed", "ing", "ly");
    /** Nouns that end so all the same. */
    private static final Set<String> NOUNS_ALL_THE_SAME =
            Set.of("Encoding", "Finding", "Meaning", "Paging", "Reply", "Rounding", "Seed", "Setting", "Timing");

    static final ArchRule NOUNS = ArchRuleDefinition.classes()
            .that(topLevel())
            .should(new ArchCondition<>("be called by a noun") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    Matcher last = LAST_WORD.matcher(type.getSimpleName());
                    if (last.find()
                            && NO_NOUN.stream().anyMatch(last.group()::endsWith)
                            && !NOUNS_ALL_THE_SAME.contains(last.group())) {
                        events.add(SimpleConditionEvent.violated(
                                type, type.getName() + " ends in a participle or an adverb"));
                    }
                }
            })
            .as("names of types end in a noun");

    static final ArchRule NO_TEST = ArchRuleDefinition.noClasses()
            .that(topLevel())
            .should()
            .haveNameMatching(".*Test")
            .as("only tests are called tests");

    static final ArchRule TESTS_ARE_CALLED_TEST = ArchRuleDefinition.classes()
            .that(topLevel())
            .should(new ArchCondition<>("end in Test if they are tests, and only then") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    if (hasTests(type) != type.getSimpleName().endsWith("Test")) {
                        events.add(SimpleConditionEvent.violated(
                                type,
                                type.getName() + (hasTests(type) ? " is a test and does not say so" : " is no test")));
                    }
                }
            })
            .as("tests are called tests");

    static final ArchRule QUESTIONS_RETURN_BOOLEAN = ArchRuleDefinition.methods()
            .that(areQuestions())
            .should(ArchConditions.haveRawReturnType(boolean.class).as("return boolean"))
            .allowEmptyShould(true)
            .as("is and has return boolean");

    private NamingRules() {}

    static ArchRule bareWords() {
        return ArchRuleDefinition.classes()
                .that(topLevel())
                .should(new BareWordCondition(BareWords.load()))
                .as("one bare word is a name only where the field has it");
    }

    private static DescribedPredicate<JavaClass> topLevel() {
        return DescribedPredicate.describe(
                "stand in a file of their own",
                type -> !type.isNestedClass()
                        && !type.isAnonymousClass()
                        && !type.getSimpleName().equals("package-info"));
    }

    private static DescribedPredicate<JavaMethod> areQuestions() {
        return DescribedPredicate.describe(
                "begin with is or has, but for assertions",
                method -> method.getName().matches("(is|has)[A-Z].*")
                        && !method.getOwner().getSimpleName().endsWith("Assert"));
    }

    private static boolean hasTests(JavaClass type) {
        return !type.getModifiers().contains(JavaModifier.ABSTRACT)
                && !ReflectionSupport.findMethods(type.reflect(), NamingRules::isTest, HierarchyTraversalMode.TOP_DOWN)
                        .isEmpty();
    }

    /** A check of a chapter is a test for JUnit, and none of ours. */
    private static boolean isTest(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(Annotation::annotationType)
                .filter(type -> type.getPackageName().startsWith("org.junit."))
                .anyMatch(type -> AnnotationSupport.isAnnotated(type, Testable.class));
    }

    private static final class BareWordCondition extends ArchCondition<JavaClass> {
        private static final Pattern BARE = Pattern.compile("[A-Z][a-z0-9]+");

        private final BareWords allowed;

        BareWordCondition(BareWords allowed) {
            super("have two words or one that the field has");
            this.allowed = allowed;
        }

        @Override
        public void check(JavaClass type, ConditionEvents events) {
            String name = type.getSimpleName();
            if (BARE.matcher(name).matches() && !allowed.contains(name)) {
                events.add(SimpleConditionEvent.violated(
                        type, type.getName() + " is one bare word, and bare-words.txt does not have it"));
            }
        }
    }
}
