/** Tests of installation. */
@NullMarked
package io.zugang.tenant.installation;

import org.jspecify.annotations.NullMarked;
