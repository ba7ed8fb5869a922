/**
 * Mails to people: a queue in the database, templates in German and English, and a paced sender. A mail is queued in the
 * transaction that causes it and gets its one-time link only when it is sent, so nothing secret rests in the queue and a
 * mail server that is down delays mails but loses none.
 */
@NullMarked
package io.zugang.identity.mail;

import org.jspecify.annotations.NullMarked;
