package io.zugang.tenant.domain;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DomainNameTest {

    @Test
    void comparesNamesInOneForm() {
        assertThat(DomainName.parse(" PBX.Grimmbart.DE. ")).contains(new DomainName("pbx.grimmbart.de"));
        assertThat(DomainName.parse("müller.example")).contains(new DomainName("xn--mller-kva.example"));
    }

    @Test
    void refusesOverlongNamesAndLabels() {
        assertThat(DomainName.parse("a".repeat(64) + ".example")).isEmpty();
        assertThat(DomainName.parse("a".repeat(63) + ".example")).isPresent();
        assertThat(DomainName.parse("abc.".repeat(63) + "de")).isEmpty();
    }

    @Test
    void knowsPublicMailDomainsWithTheirSubDomains() {
        var publicDomains = new PublicMailDomains();

        assertThat(publicDomains.contains(new DomainName("t-online.de"))).isTrue();
        assertThat(publicDomains.contains(new DomainName("mail.gmx.net"))).isTrue();
        assertThat(publicDomains.contains(new DomainName("notgmx.net"))).isFalse();
    }
}
