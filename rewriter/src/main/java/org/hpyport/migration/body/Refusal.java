package org.hpyport.migration.body;

import org.hpyport.source.TextRange;

/**
 * Why a function was not ported.
 *
 * @param place what stopped it
 * @param reason one clause for a person, without a final stop
 */
public record Refusal(TextRange place, String reason) {}
