/** Tests of the verification. Those tagged native compile C and start interpreters. */
@NullMarked
package org.hpyport.verify;

import org.jspecify.annotations.NullMarked;
