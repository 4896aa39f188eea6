package org.hpyport.capi;

/**
 * One function, macro or constant of HPy 0.9.
 *
 * @param name the C identifier, or {@code ctx->h_X} for a member of the context
 * @param kind what sort of C entity it is
 * @param facts what a use does; index 0 is the context
 * @param note remarks for people, empty if none
 */
public record HpySymbol(String name, SymbolKind kind, CallFacts facts, String note)
    implements ApiSymbol {}
