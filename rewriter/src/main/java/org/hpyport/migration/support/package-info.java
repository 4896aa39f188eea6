/**
 * The support header: C functions, written in HPy 0.9, that supply ported modules with what HPy 0.9
 * lacks. Each stands in a resource of its own and says which C-API behaviour it keeps.
 */
@NullMarked
package org.hpyport.migration.support;

import org.jspecify.annotations.NullMarked;
