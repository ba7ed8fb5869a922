package io.zugang.platform.testing;

import io.restassured.RestAssured;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Fails a proving test that never spoke HTTP. */
public class ProofExtension implements BeforeTestExecutionCallback, AfterTestExecutionCallback {

    private static final AtomicLong EXCHANGES = new AtomicLong();
    private static final Filter COUNTER = new ExchangeCounter();
    private static final String BEFORE = "exchanges";

    /** Counts an exchange that a test made with another client than RestAssured. */
    public static void countExchange() {
        EXCHANGES.incrementAndGet();
    }

    @Override
    public void beforeTestExecution(ExtensionContext context) {
        if (!RestAssured.filters().contains(COUNTER)) {
            RestAssured.filters(COUNTER);
        }
        store(context).put(BEFORE, EXCHANGES.get());
    }

    @Override
    public void afterTestExecution(ExtensionContext context) {
        var before = store(context).get(BEFORE, Long.class);
        if (before != null
                && before == EXCHANGES.get()
                && context.getExecutionException().isEmpty()) {
            throw new AssertionError("@Proves needs at least one HTTP exchange; this test made none");
        }
    }

    private static ExtensionContext.Store store(ExtensionContext context) {
        return context.getStore(ExtensionContext.Namespace.create(ProofExtension.class, context.getUniqueId()));
    }

    private static final class ExchangeCounter implements Filter {
        @Override
        public Response filter(
                FilterableRequestSpecification request,
                FilterableResponseSpecification response,
                FilterContext context) {
            EXCHANGES.incrementAndGet();
            return context.next(request, response);
        }
    }
}
