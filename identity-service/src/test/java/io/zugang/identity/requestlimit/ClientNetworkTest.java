package io.zugang.identity.requestlimit;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ClientNetworkTest {

    @Test
    void tellsIpv4AddressesApart() {
        assertThat(ClientNetwork.network("192.0.2.7"))
                .isPresent()
                .isEqualTo(ClientNetwork.network("::ffff:192.0.2.7"))
                .isNotEqualTo(ClientNetwork.network("192.0.2.8"));
    }

    @Test
    void takesTheFirstHalfOfAnIpv6Address() {
        assertThat(ClientNetwork.network("2001:db8:1:2:aaaa:bbbb:cccc:dddd"))
                .isPresent()
                .isEqualTo(ClientNetwork.network("2001:db8:1:2::1"))
                .isEqualTo(ClientNetwork.network("[2001:db8:1:2::2]"))
                .isNotEqualTo(ClientNetwork.network("2001:db8:1:3::1"));
    }

    @Test
    void readsNothingButAddresses() {
        assertThat(ClientNetwork.network("localhost")).isEmpty();
        assertThat(ClientNetwork.network("unknown")).isEmpty();
        assertThat(ClientNetwork.network("")).isEmpty();
        assertThat(ClientNetwork.network("192.0.2.7:4711")).isEmpty();
    }
}
