@NullMarked
package io.zugang.identity.activerole;

import org.jspecify.annotations.NullMarked;
