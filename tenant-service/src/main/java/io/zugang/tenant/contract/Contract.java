package io.zugang.tenant.contract;

import io.zugang.platform.persistence.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "contract")
class Contract extends TenantOwned {

    @Column(nullable = false, updatable = false)
    private String number;

    @Column(name = "masked_iban", nullable = false)
    private String maskedIban;

    @Column(name = "iban_hash", nullable = false)
    private byte[] ibanHash;

    @Column(name = "valid_from")
    private @Nullable LocalDate validFrom;

    @Column(name = "valid_until")
    private @Nullable LocalDate validUntil;

    Contract() {}

    Contract(UUID tenantId, String number, Iban iban) {
        super(tenantId);
        this.number = number;
        this.maskedIban = iban.masked();
        this.ibanHash = IbanHash.of(iban);
    }

    void payFrom(Iban iban) {
        if (!IbanHash.matches(iban, ibanHash)) {
            maskedIban = iban.masked();
            ibanHash = IbanHash.of(iban);
        }
    }

    void runs(@Nullable LocalDate from, @Nullable LocalDate until) {
        validFrom = from;
        validUntil = until;
    }

    /** Both days are part of the contract. */
    ContractStatus statusOn(LocalDate day) {
        if (validFrom != null && day.isBefore(validFrom)) {
            return ContractStatus.PLANNED;
        }
        return validUntil != null && day.isAfter(validUntil) ? ContractStatus.ENDED : ContractStatus.ACTIVE;
    }

    String number() {
        return number;
    }

    String maskedIban() {
        return maskedIban;
    }

    @Nullable
    LocalDate validFrom() {
        return validFrom;
    }

    @Nullable
    LocalDate validUntil() {
        return validUntil;
    }
}
