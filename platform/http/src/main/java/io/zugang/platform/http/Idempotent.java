package io.zugang.platform.http;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Honours the {@code Idempotency-Key} header on a POST (draft-ietf-httpapi-idempotency-key-header): the first request with
 * a key is carried out, later ones with the same body get its answer again for 24 hours. Without the header nothing
 * changes.
 *
 * <p>Never on an endpoint that answers with a secret: the answer is kept as it is.
 */
@NameBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Idempotent {}
