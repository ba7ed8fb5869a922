package io.zugang.platform.security;

import java.util.List;

/**
 * A CDI bean that knows which settings are too weak for production. All of them are asked when a service starts; one problem
 * is enough to refuse the start.
 */
public interface ReadinessCheck {

    /** What is wrong: each sentence names the property and the remedy, and never a secret value. */
    List<String> problems();
}
