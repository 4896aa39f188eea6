package org.hpyport.ownership;

import org.hpyport.syntax.SyntaxNode;

/**
 * Why a function's handles cannot be planned.
 *
 * @param place the node at which understanding ended
 * @param reason one plain sentence without a full stop
 */
public record Refusal(SyntaxNode place, String reason) {}
