package io.zugang.tenant.installation;

import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ProductVersionTest {

    @Test
    void comparesNumberByNumber() {
        var ascending = List.of("9.99.99.99", "10.0.0.9", "10.0.0.19", "10.0.0.100", "10.0.1.0", "10.1.0.0");

        for (int i = 1; i < ascending.size(); i++) {
            var lower = ProductVersion.parse(ascending.get(i - 1));
            var higher = ProductVersion.parse(ascending.get(i));
            assertThat(higher.isAtLeast(lower)).isTrue();
            assertThat(lower.isAtLeast(higher)).isFalse();
        }
    }

    @Test
    void refusesWhatIsNotFourNumbers() {
        for (var text : List.of("10", "10.0.0", "10.0.0.x", "10.0.0.19.1", "10.0.0.-1", "1.2.3.12345678901")) {
            assertThatThrownBy(() -> ProductVersion.parse(text)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
