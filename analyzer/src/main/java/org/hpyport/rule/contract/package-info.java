/**
 * What HPy asks of its users beyond closing handles: where handles, contexts, fields and globals may
 * live, how definitions are written. Each rule is one class; none follows paths.
 */
@NullMarked
package org.hpyport.rule.contract;

import org.jspecify.annotations.NullMarked;
