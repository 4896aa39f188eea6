/**
 * What runs inside the GraalPy process and nowhere else. It is packed into the runtime folder
 * beside the GraalPy jars and is not part of the product's own jar: nothing here may be used from
 * outside.
 */
@NullMarked
package org.hpyport.verify.child;

import org.jspecify.annotations.NullMarked;
