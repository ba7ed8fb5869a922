/**
 * Catalogues: what an application lets roles allow, and the roles it brings along, as one document for each application.
 * The built-in ones are applied at start; a provider's administrator loads others while the service runs.
 */
@NullMarked
package io.zugang.access.catalogue;

import org.jspecify.annotations.NullMarked;
