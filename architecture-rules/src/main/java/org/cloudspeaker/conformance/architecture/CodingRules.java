package org.cloudspeaker.conformance.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Habits that a compiler does not see. */
final class CodingRules {
    /** Implementations of collections, and what is made to be changed by several threads. */
    private static final Pattern MUTABLE =
            Pattern.compile("java\\.util\\.(\\w+(Map|List|Set|Queue|Deque)|Random|BitSet)"
                    + "|java\\.util\\.concurrent\\.(atomic\\..*|\\w*(Map|List|Set|Queue|Deque))"
                    + "|java\\.lang\\.(ThreadLocal|StringBuilder|StringBuffer)");

    /** But for the one class that is the process. */
    static final ArchRule NO_SLEEP_PRINT_OR_EXIT = ArchRuleDefinition.noClasses()
            .that()
            .doNotHaveSimpleName("Main")
            .should()
            .callMethod(Thread.class, "sleep", long.class)
            .orShould()
            .callMethod(System.class, "exit", int.class)
            .orShould()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .as("nothing sleeps, prints or ends the process");

    static final ArchRule STATIC_FIELDS_ARE_FINAL = ArchRuleDefinition.fields()
            .that()
            .areStatic()
            .should()
            .beFinal()
            .allowEmptyShould(true)
            .as("static fields are final");

    /** A final field may still hold what changes. Immutable collections are declared by their interface. */
    static final ArchRule STATIC_FIELDS_HOLD_CONSTANTS = ArchRuleDefinition.noFields()
            .that()
            .areStatic()
            .should()
            .haveRawType(mutable())
            .allowEmptyShould(true)
            .as("static fields hold constants");

    static final ArchRule FORMATS_NAME_THEIR_LOCALE = ArchRuleDefinition.noClasses()
            .should()
            .callMethodWhere(usesTheDefaultLocale())
            .as("every format names its locale");

    static final ArchRule TIME_COMES_FROM_A_CLOCK = ArchRuleDefinition.noClasses()
            .should()
            .callMethodWhere(asksTheSystemForTheTime())
            .as("every time comes from a clock");

    private CodingRules() {}

    private static DescribedPredicate<JavaClass> mutable() {
        return DescribedPredicate.describe(
                "that is made to be changed",
                type -> MUTABLE.matcher(type.getName()).matches());
    }

    private static DescribedPredicate<JavaMethodCall> usesTheDefaultLocale() {
        return DescribedPredicate.describe("the default locale decides", CodingRules::hasNoLocale);
    }

    private static boolean hasNoLocale(JavaMethodCall call) {
        List<String> parameters = HasName.Utils.namesOf(call.getTarget().getRawParameterTypes());
        if (parameters.contains(Locale.class.getName())) {
            return false;
        }
        String method = call.getName();
        JavaClass owner = call.getTargetOwner();
        return owner.isEquivalentTo(String.class)
                ? method.matches("format|formatted") || method.matches("to(Upper|Lower)Case")
                : method.matches("printf|format") && isPrinter(owner);
    }

    private static boolean isPrinter(JavaClass type) {
        return type.isAssignableTo(PrintStream.class) || type.isAssignableTo(PrintWriter.class);
    }

    private static DescribedPredicate<JavaMethodCall> asksTheSystemForTheTime() {
        return DescribedPredicate.describe("the system is asked for the time", CodingRules::readsSystemTime);
    }

    private static boolean readsSystemTime(JavaMethodCall call) {
        JavaClass owner = call.getTargetOwner();
        return owner.isEquivalentTo(System.class)
                ? call.getName().equals("currentTimeMillis")
                : owner.getPackageName().equals("java.time")
                        && call.getName().equals("now")
                        && call.getTarget().getRawParameterTypes().isEmpty();
    }
}
