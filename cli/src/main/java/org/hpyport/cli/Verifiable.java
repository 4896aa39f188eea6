package org.hpyport.cli;

import org.hpyport.discovery.DiscoveredModule;
import org.jspecify.annotations.Nullable;

/**
 * A module as it can be built.
 *
 * @param original the C-API original, or {@code null} if the sources are HPy already
 * @param port its port, or {@code null} if it cannot be ported as a whole
 */
record Verifiable(@Nullable DiscoveredModule original, @Nullable DiscoveredModule port) {}
