package org.hpyport.syntax.classify;

/**
 * A token for the grammar: a run of the file's tokens under one class. A marker stands for no text;
 * its {@code first} and {@code last} are those of a neighbour.
 *
 * @param type its class
 * @param first index of its first token in the file's token list
 * @param last index of its last token
 */
public record ClassifiedToken(TokenClass type, int first, int last) {}
