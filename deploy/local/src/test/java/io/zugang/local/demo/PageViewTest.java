package io.zugang.local.demo;

import java.net.URI;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PageViewTest {

    @Test
    void readsTheFormWithItsHiddenFields() {
        var page = page("<form method=\"post\" action=\"/identity/sign-in\">"
                + "<input type=\"hidden\" name=\"form_token\" value=\"a&amp;b\">\n<input\n id=\"login\" name=\"login\">"
                + "<input name=\"password\" type=\"password\" required></form>");

        assertThat(page.form().action()).isEqualTo("/identity/sign-in");
        assertThat(page.form().fields())
                .containsEntry("form_token", "a&b")
                .containsEntry("login", "")
                .containsKey("password");
        assertThat(page.asksFor("password")).isTrue();
        assertThat(page.asksFor("confirmation")).isFalse();
    }

    @Test
    void readsTheCodeOutOfTheAddress() {
        var page = new PageView(URI.create("http://127.0.0.1:8097/signed-in?code=x%2By&state=s"), 303, "");

        assertThat(page.parameter("code")).contains("x+y");
        assertThat(page.parameter("error")).isEmpty();
    }

    @Test
    void saysWhatStandsOnAPageWithoutForm() {
        assertThatThrownBy(() -> page("<h1>Der Link ist abgelaufen</h1>").form())
                .isInstanceOf(StepFailed.class)
                .hasMessageContaining("Der Link ist abgelaufen");
    }

    private static PageView page(String body) {
        return new PageView(URI.create("http://127.0.0.1:8081/identity/sign-in"), 200, "<html><body>" + body);
    }
}
