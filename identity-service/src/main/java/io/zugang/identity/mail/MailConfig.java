package io.zugang.identity.mail;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** How mails leave. */
@ConfigMapping(prefix = "identity.mail")
interface MailConfig {

    /** How long the mail server may take with one mail before it is taken for down. */
    Duration timeout();

    /** How often the sender looks for due mails. Together with batch-size it is the highest rate of mails. */
    String tick();

    /** How many mails one tick sends at most, per replica. */
    int batchSize();

    /** How long a sender may hold its batch; mails of a sender that died are sent by another one after it. */
    Duration lease();

    /** How long a mail is tried again before it fails for good. */
    Duration giveUpAfter();
}
