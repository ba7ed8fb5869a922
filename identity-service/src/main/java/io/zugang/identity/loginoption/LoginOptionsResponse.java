package io.zugang.identity.loginoption;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

record LoginOptionsResponse(
        @Schema(description = "In the order to show them; exactly one is the default")
        List<LoginRealm> realms) {

    record LoginRealm(Realm realm, @JsonProperty("default") boolean isDefault) {}

    static LoginOptionsResponse of(List<Realm> realms) {
        return new LoginOptionsResponse(realms.stream()
                .map(realm -> new LoginRealm(realm, realm == realms.get(0)))
                .toList());
    }
}
