/**
 * Which symbols of the C API a source tree uses, where, and what would become of them: what the
 * catalog alone can tell, without a model of the module.
 */
@NullMarked
package org.hpyport.coverage;

import org.jspecify.annotations.NullMarked;
