/**
 * Source files as bytes with positions: the lowest layer, used by everything and using nothing.
 *
 * <p>A file is decoded as ISO-8859-1, so that one {@code char} is one byte, every byte survives,
 * and every offset in the product is a byte offset whatever the file's real encoding is.
 */
@NullMarked
package org.hpyport.source;

import org.jspecify.annotations.NullMarked;
