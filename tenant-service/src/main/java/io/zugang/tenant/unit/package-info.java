/**
 * The organizational units of a company: a tree of its own inside each company, along which rights can be bounded. A unit
 * keeps its id wherever it moves, so rights follow the tree.
 */
@NullMarked
package io.zugang.tenant.unit;

import org.jspecify.annotations.NullMarked;
