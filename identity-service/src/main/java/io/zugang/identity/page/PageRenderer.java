package io.zugang.identity.page;

import io.quarkus.qute.Engine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Turns a page into a response. */
@ApplicationScoped
public class PageRenderer {

    private static final Pattern ORIGIN = Pattern.compile("[a-z][a-z0-9+.-]*:(//[A-Za-z0-9.\\[\\]:-]+)?");

    private final Engine templates;
    private final PageTexts texts;
    private final FormProtection forms;
    private final String base;

    PageRenderer(
            Engine templates,
            PageTexts texts,
            FormProtection forms,
            @ConfigProperty(name = "quarkus.http.root-path", defaultValue = "/") String rootPath) {
        this.templates = templates;
        this.texts = texts;
        this.forms = forms;
        this.base = rootPath.endsWith("/") ? rootPath : rootPath + "/";
    }

    /** The page as HTML; every page may hold a form, so every page brings its form token. */
    public Response render(Page page) {
        var form = forms.pair();
        var html = templates
                .getTemplate("page/" + page.template() + ".html")
                .data("t", texts.in(page.language()))
                .data("lang", page.language().locale().getLanguage())
                .data("base", base)
                .data("formToken", form.field())
                .data("page", page.data())
                .render();
        return Response.status(page.status())
                .type(MediaType.TEXT_HTML + ";charset=UTF-8")
                .entity(html)
                .cookie(form.cookie())
                .header(HttpHeaders.CONTENT_LANGUAGE, page.language().locale().getLanguage())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .header("Content-Security-Policy", contentSecurityPolicy(page.formTarget()))
                .header("X-Frame-Options", "DENY")
                // Addresses of pages hold one-time tokens and requests of clients: no other site is told of them. With
                // "no-referrer" browsers would also submit the forms with "Origin: null", which is refused.
                .header("Referrer-Policy", "same-origin")
                .build();
    }

    /**
     * Browsers apply form-action to the redirects that follow a submitted form too, so the client's origin must be in it
     * where the form ends an authorization.
     */
    private static String contentSecurityPolicy(@Nullable String formTarget) {
        var target = formTarget != null && ORIGIN.matcher(formTarget).matches() ? " " + formTarget : "";
        return "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; frame-ancestors 'none';"
                + " form-action 'self'" + target;
    }
}
