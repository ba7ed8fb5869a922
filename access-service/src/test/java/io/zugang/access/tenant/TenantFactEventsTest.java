package io.zugang.access.tenant;

import io.zugang.access.TestTenant;
import io.zugang.platform.testing.ServiceTest;
import io.zugang.platform.testing.TestDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The tables are what decisions are loaded from, so they are looked at themselves. */
@ServiceTest
class TenantFactEventsTest {

    private TestTenant acme;

    @BeforeEach
    void setUp() {
        acme = TestTenant.customer();
    }

    @Test
    void keepsTheTreeOfUnits() throws SQLException {
        var north = acme.unit("North");
        var south = acme.unit("South");
        var depot = acme.unit("Depot", north);

        assertThat(units()).containsExactlyInAnyOrder(north + " null", south + " null", depot + " " + north);
        acme.moveUnit(depot, south);
        assertThat(units()).contains(depot + " " + south);
        acme.deleteUnit(depot);
        assertThat(units()).doesNotContain(depot + " " + south).hasSize(2);
    }

    @Test
    void ignoresWhatComesLateOrTwice() throws SQLException {
        var unit = UUID.randomUUID();
        acme.tellUnit("updated", unit, "Second", null, 2);
        var version = version();

        acme.tellUnit("created", unit, "First", UUID.randomUUID(), 1);
        acme.tellUnit("updated", unit, "Second", null, 2);
        assertThat(units()).containsExactly(unit + " null");
        assertThat(version()).isEqualTo(version);

        acme.tellUnit("deleted", unit, "Second", null, 4);
        acme.tellUnit("updated", unit, "Third", null, 3);
        assertThat(units()).isEmpty();
        assertThat(version()).isEqualTo(version + 1);
    }

    @Test
    void takesNoUnitAwayFromAnotherTenant() throws SQLException {
        var unit = acme.unit("North");
        var stranger = TestTenant.customer();

        stranger.tellUnit("moved", unit, "Taken over", UUID.randomUUID(), Long.MAX_VALUE);
        stranger.tellUnit("deleted", unit, "Taken over", null, Long.MAX_VALUE);

        assertThat(units()).containsExactly(unit + " null");
    }

    @Test
    void keepsModulesAndSettings() throws SQLException {
        acme.withModule("alarm").withModule("incident").withoutModule("alarm");
        assertThat(rows("select module from module_ref where tenant_id = ?")).containsExactly("incident");

        acme.setting("portal.enabled", "true").setting("portal.quick-ticket", "true");
        acme.setting("portal.enabled", "false").setting("portal.quick-ticket", null);
        assertThat(rows("select key || '=' || value from setting_ref where tenant_id = ?"))
                .containsExactly("portal.enabled=false");
    }

    @Test
    void advancesTheAccessOfATenantWithEachFact() throws SQLException {
        long before = version();

        acme.withModule("alarm");
        acme.setting("portal.quick-ticket", "true");
        acme.unit("North");

        assertThat(version()).isEqualTo(before + 3);
    }

    @Test
    void keepsParentAndNamesOfATenant() throws SQLException {
        var parent = TestTenant.customer();
        acme.withParent(parent).named("K-1", "Acme GmbH", "ACM");

        assertThat(rows("select concat_ws(' ', parent_id, number, short_name) from tenant_fact where tenant_id = ?"))
                .containsExactly(parent.id() + " K-1 ACM");
    }

    private List<String> units() throws SQLException {
        return rows("select id || ' ' || coalesce(parent_id::text, 'null') from unit_ref where tenant_id = ?");
    }

    private long version() throws SQLException {
        return Long.parseLong(
                rows("select version from access_version where tenant_id = ?").get(0));
    }

    private List<String> rows(String sql) throws SQLException {
        try (var database = TestDatabase.asSuperuser();
                var query = database.prepareStatement(sql)) {
            query.setObject(1, acme.id());
            var texts = new ArrayList<String>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    texts.add(rows.getString(1));
                }
            }
            return texts;
        }
    }
}
