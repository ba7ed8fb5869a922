/** The mail inbox of a local installation: an SMTP server that keeps every mail and never forwards one, with a web view and a JSON view. */
@org.jspecify.annotations.NullMarked
package io.zugang.local.mail;
