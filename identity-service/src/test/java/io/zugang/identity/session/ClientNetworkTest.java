package io.zugang.identity.session;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ClientNetworkTest {

    @Test
    void takesAnIpv4AddressAsItIs() {
        assertThat(ClientNetwork.network("192.0.2.7")).isEqualTo("192.0.2.7");
    }

    @Test
    void takesTheFirstHalfOfAnIpv6Address() {
        assertThat(ClientNetwork.network("2001:db8:1:2:aaaa:bbbb:cccc:dddd"))
                .isEqualTo(ClientNetwork.network("2001:db8:1:2::1"))
                .isNotEqualTo(ClientNetwork.network("2001:db8:1:3::1"));
    }
}
