package io.zugang.platform.http;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class PageTokensTest {

    @BeforeAll
    static void useAKeyOfThisTest() {
        System.setProperty("zugang.page-token-key", "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=");
    }

    @Test
    void givesBackTheKeyOnTheSameList() {
        var token = PageTokens.seal("Müller\u0000018f", "/roles{}");

        assertEquals("Müller\u0000018f", PageTokens.open(token, "/roles{}"));
    }

    @Test
    void refusesTheCursorOfAnotherList() {
        var token = PageTokens.seal("Müller", "/roles{q=[a]}");

        assertThrows(ProblemException.class, () -> PageTokens.open(token, "/roles{q=[b]}"));
    }

    @Test
    void refusesAChangedCursor() {
        var token = PageTokens.seal("Müller", "/roles{}");
        var changed = (token.startsWith("A") ? "B" : "A") + token.substring(1);

        assertThrows(ProblemException.class, () -> PageTokens.open(changed, "/roles{}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "not base64!", "AAAA", "%00"})
    void refusesWhatItNeverMade(String token) {
        var problem = assertThrows(ProblemException.class, () -> PageTokens.open(token, "/roles{}"));

        assertEquals(CommonProblem.INVALID_PAGE_TOKEN, problem.type());
    }
}
