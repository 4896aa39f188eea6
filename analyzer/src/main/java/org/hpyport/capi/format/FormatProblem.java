package org.hpyport.capi.format;

/**
 * Something in a format that cannot be read.
 *
 * @param unit the offending unit as written
 * @param column its first character, counted from 1 in the format
 * @param message what is wrong with it
 */
public record FormatProblem(String unit, int column, String message) {

  @Override
  public String toString() {
    return "unit '" + unit + "' at column " + column + ": " + message;
  }
}
