package io.zugang.identity.registration;

import io.zugang.identity.credential.PasswordChooser;
import io.zugang.identity.secret.RandomToken;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The first administrator's password was chosen by whoever has the registration's token. */
@ApplicationScoped
class RegistrantBrowser implements PasswordChooser {

    private final RegistrationRepository registrations;

    RegistrantBrowser(RegistrationRepository registrations) {
        this.registrations = registrations;
    }

    @Override
    public boolean chose(UUID accountId, String proof) {
        return registrations
                .of(accountId)
                .filter(registration -> RandomToken.matches(proof, registration.tokenHash()))
                .isPresent();
    }
}
