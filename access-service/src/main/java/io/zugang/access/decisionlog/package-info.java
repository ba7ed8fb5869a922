/**
 * The decision log: which decisions were made about whom. Every denial is kept and as many permits as the tenant wants,
 * written behind the decisions and never in their way; what could not be kept is counted. Who changed which rights stands in
 * the audit trail, not here.
 */
@NullMarked
package io.zugang.access.decisionlog;

import org.jspecify.annotations.NullMarked;
