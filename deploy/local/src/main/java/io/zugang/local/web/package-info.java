/** The launcher's own web server: what every page of it has in common. */
@org.jspecify.annotations.NullMarked
package io.zugang.local.web;
