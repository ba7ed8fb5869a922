/** Mails through a real SMTP server. */
@NullMarked
package io.zugang.identity.mail;

import org.jspecify.annotations.NullMarked;
