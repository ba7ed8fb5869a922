package io.zugang.identity.mail;

import io.quarkus.mailer.Mail;
import io.quarkus.qute.Engine;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;

/** Writes a mail from its template: plain text, and the same text as simple HTML with the link as a button. */
@ApplicationScoped
class MailText {

    private final Engine templates;

    MailText(Engine templates) {
        this.templates = templates;
    }

    Mail write(MailOrder order, String link) {
        var template = template(
                "mail/" + order.kind().template() + '.' + order.recipient().locale() + ".txt");
        var subject =
                filled(template.getFragment("subject").instance(), order, link).strip();
        var body = filled(template.instance(), order, link).strip() + '\n';
        var html = template("mail/layout.html")
                .data("subject", subject)
                .data("locale", order.recipient().locale())
                .data("link", link)
                .data("paragraphs", Arrays.asList(body.strip().split("\n\n")))
                .render();
        return Mail.withText(order.recipient().address(), subject, body).setHtml(html);
    }

    private Template template(String name) {
        var template = templates.getTemplate(name);
        if (template == null) {
            throw new IllegalStateException("The template " + name + " is missing");
        }
        return template;
    }

    private static String filled(TemplateInstance template, MailOrder order, String link) {
        return template.data("firstName", order.recipient().firstName())
                .data("lastName", order.recipient().lastName())
                .data("address", order.recipient().address())
                .data("link", link)
                .render();
    }
}
