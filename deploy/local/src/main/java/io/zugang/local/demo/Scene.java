package io.zugang.local.demo;

/** What every step works with. */
record Scene(Stage stage, Findings findings) {

    Api api() {
        return stage.api();
    }

    void fact(String line) {
        findings.fact(line);
    }
}
