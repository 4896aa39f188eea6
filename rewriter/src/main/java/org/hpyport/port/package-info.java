/** The whole way of one module, from its model to a port that was reviewed. */
@NullMarked
package org.hpyport.port;

import org.jspecify.annotations.NullMarked;
