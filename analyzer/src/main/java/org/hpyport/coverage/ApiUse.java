package org.hpyport.coverage;

import org.hpyport.diagnostic.Location;
import org.jspecify.annotations.Nullable;

/**
 * One mention of a symbol of the C API in code, a directive or a macro's body.
 *
 * @param symbol its name
 * @param place where it stands
 * @param function the function it stands in, or {@code null} at file level
 * @param compiled whether the place belongs to the code that is compiled in the assumed environment
 */
public record ApiUse(String symbol, Location place, @Nullable String function, boolean compiled) {}
