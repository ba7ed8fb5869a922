package io.zugang.access.activerole;

import io.zugang.access.TestAccount;
import io.zugang.access.TestTenant;
import io.zugang.platform.testing.ServiceTest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;

import static io.zugang.access.AccessFixtures.together;
import static io.zugang.access.Assigning.active;
import static io.zugang.access.Assigning.assign;
import static io.zugang.access.Assigning.assigned;
import static io.zugang.access.Assigning.take;
import static io.zugang.access.activerole.ActiveRoleTest.switchOwn;
import static io.zugang.access.activerole.ActiveRoleTest.switchTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

/** Whoever switches, gives and takes at the same time: one role is active afterwards. */
@ServiceTest
class ConcurrentSwitchTest {

    private TestTenant acme;
    private TestAccount owner;
    private TestAccount user;

    @BeforeEach
    void setUp() {
        acme = TestTenant.customer();
        owner = acme.account("tenant-owner");
        user = acme.account();
    }

    @RepeatedTest(5)
    void leavesOneRoleActiveAfterSwitchesAtOnce() throws InterruptedException, ExecutionException {
        var ids = List.of(
                assigned(owner, user, "config", ""),
                assigned(owner, user, "report", ""),
                assigned(owner, user, "auditor", ""));
        var works = new ArrayList<Callable<Integer>>();
        for (var id : ids) {
            works.add(() -> switchOwn(user, id).statusCode());
            works.add(() -> switchTo(owner, user, id).statusCode());
        }

        assertThat(together(works)).containsOnly(200);

        assertThat(active(owner, user)).hasSize(1).isSubsetOf(ids);
    }

    @RepeatedTest(5)
    void leavesOneRoleActiveWhileRolesComeAndGo() throws InterruptedException, ExecutionException {
        var first = assigned(owner, user, "config", "");
        var second = assigned(owner, user, "report", "");

        var statuses = together(List.of(
                () -> take(owner, first, 0).statusCode(),
                () -> switchOwn(user, first).statusCode(),
                () -> switchOwn(user, second).statusCode(),
                () -> assign(owner, user, "auditor", "").statusCode(),
                () -> take(owner, second, 0).statusCode()));

        assertThat(statuses).isSubsetOf(200, 201, 204, 422);
        assertThat(active(owner, user)).hasSize(1);
        owner.calls().get("/accounts/{id}/assignments", user.id()).then().body("items.size()", equalTo(1));
    }
}
