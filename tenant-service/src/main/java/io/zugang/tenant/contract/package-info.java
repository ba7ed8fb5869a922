/**
 * Service contracts of companies and the bank account they are paid from. An IBAN goes in and never comes out: what is
 * kept is its masked form and a salted hash, which tells whether the same one was given again. Nothing here debits an
 * account.
 */
@NullMarked
package io.zugang.tenant.contract;

import org.jspecify.annotations.NullMarked;
