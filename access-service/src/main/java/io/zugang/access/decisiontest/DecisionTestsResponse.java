package io.zugang.access.decisiontest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.zugang.access.engine.Scope;
import io.zugang.access.snapshot.HeldGrant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "DecisionTestResults", description = "What became of tests, and what they exercise")
record DecisionTestsResponse(
        int passed,
        int failed,

        @Schema(description = "In the order of the tests") List<Result> tests,

        Coverage coverage) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "DecisionTestResult")
    record Result(
            String name,
            boolean passed,
            boolean decision,

            @Schema(examples = "granted") String reason,

            @Schema(description = "Why a test that failed fell out as it did") @Nullable
            Failure failure) {}

    @Schema(name = "DecisionTestFailure")
    record Failure(
            @Schema(examples = "is denied (not-granted) and should be allowed")
            String message,

            @Schema(description = "What was checked before any role, in order")
            List<Step> steps,

            @Schema(description = "Everything held that names the permission, and what became of it")
            List<Weighed> weighed) {}

    @Schema(name = "DecisionTestStep")
    record Step(
            @Schema(description = "The code of the reason that a failure gives")
            String check,

            boolean passed) {}

    @Schema(name = "DecisionTestWeighed")
    record Weighed(
            @Schema(description = "`granted`, or the code of the reason why not")
            String outcome,

            HeldGrant.Source source,

            @Schema(description = "Key of the role, or name of the group")
            String role,

            Scope scope) {}

    @Schema(name = "DecisionTestCoverage", description = "What of the catalogue the tests exercise")
    record Coverage(
            @Schema(description = "Permissions that some test asks about")
            Covered permissions,

            @Schema(description = "Roles that some test weighs")
            Covered roles,

            @Schema(description = "Scopes that the roles may have, of those that some test weighs")
            Covered scopes) {}

    @Schema(name = "DecisionTestCovered")
    record Covered(
            int all,
            int exercised,

            @Schema(description = "What no test exercises, in order")
            List<String> missing) {}
}
