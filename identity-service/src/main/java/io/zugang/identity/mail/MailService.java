package io.zugang.identity.mail;

import io.zugang.platform.http.Page;
import io.zugang.platform.http.PageRequest;
import io.zugang.platform.persistence.TenantScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Lets administrators see which mails are on their way. */
@ApplicationScoped
class MailService {

    private final MailRepository mails;
    private final TenantScope scope;

    MailService(MailRepository mails, TenantScope scope) {
        this.mails = mails;
        this.scope = scope;
    }

    @Transactional
    Page<MailResponse> list(MailFilter filter, PageRequest page) {
        var rows = mails.page(filter, scope.reach(), page.after(), page.limit() + 1);
        return Page.of(rows, page, MailResponse::of, mail -> mail.id().toString());
    }
}
