package org.hpyport.capi;

/**
 * One symbol of the CPython C API.
 *
 * @param name the C identifier
 * @param kind what sort of C entity it is
 * @param area the header area, which is the resource's base name ("list", "err")
 * @param facts what a use does to references, exceptions and pointers
 * @param replacement what the port makes of it
 * @param hpyResult who owns what the replacement gives; HPy never gives a borrowed handle
 * @param availability the Python versions that have it
 * @param advice what a person can do where nothing takes its place; empty if the replacement says
 *     it
 * @param docNote why the row may disagree with CPython's documentation; empty if it does not
 * @param note remarks for people, empty if none
 */
public record CApiSymbol(
    String name,
    SymbolKind kind,
    String area,
    CallFacts facts,
    Replacement replacement,
    Ownership hpyResult,
    Availability availability,
    String advice,
    String docNote,
    String note)
    implements ApiSymbol {}
