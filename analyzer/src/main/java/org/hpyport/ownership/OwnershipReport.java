package org.hpyport.ownership;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the analysis of one function found.
 *
 * @param events in source order, one for each cause
 * @param gaveUp why the function was not looked at to the end; {@code null} if it was
 */
public record OwnershipReport(List<OwnershipEvent> events, @Nullable String gaveUp) {
  public OwnershipReport {
    events = List.copyOf(events);
  }
}
