/**
 * The support header: functions over HPy 0.9 for what it lacks. Each stands in a resource of its
 * own, with what it keeps of the C API's behaviour and what it needs; a port gets those it uses.
 */
@NullMarked
package org.hpyport.migration.support;

import org.jspecify.annotations.NullMarked;
