package io.zugang.identity.credential;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Checks and sets central passwords. Blocks the calling worker thread while the bounded hashing pool works. */
@ApplicationScoped
public class PasswordService {

    /** True when the account has this password; takes as long for an account without one. */
    public boolean verify(UUID accountId, char[] password) {
        return false;
    }

    /** Spends the time of a check for a login nobody has, so that answers do not tell logins apart. */
    public void verifyUnknown(char[] password) {}

    /** Sets the password by the tenant's rule (422 password-too-weak) and drops the required password actions. */
    public void change(UUID accountId, char[] newPassword) {}
}
