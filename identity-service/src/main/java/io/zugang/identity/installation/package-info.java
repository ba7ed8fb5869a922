/**
 * Links between accounts and the users of installations: which person on which installation an account stands for. The
 * installations themselves belong to tenant-service and their users to sync-service.
 */
@NullMarked
package io.zugang.identity.installation;

import org.jspecify.annotations.NullMarked;
