/**
 * Feature modules that central access unlocks on an installation, with what each of them needs besides. The catalogue is
 * data; who bought a module will be an entitlement.
 */
@NullMarked
package io.zugang.tenant.module;

import org.jspecify.annotations.NullMarked;
