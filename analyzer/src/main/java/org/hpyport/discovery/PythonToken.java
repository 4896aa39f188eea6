package org.hpyport.discovery;

import org.hpyport.source.TextRange;

/**
 * A token of a Python file, as far as reading build settings needs them.
 *
 * @param kind what it is
 * @param text a name or operator as written; a string's value
 * @param range the bytes it stands in
 * @param depth how many brackets are open around it
 * @param startsLine whether it is the first of a logical line
 * @param indented whether blanks come before it on its line
 */
record PythonToken(
    Kind kind, String text, TextRange range, int depth, boolean startsLine, boolean indented) {

  enum Kind {
    NAME,
    NUMBER,
    STRING,
    /** A string whose value is not what is written: bytes, f-strings. */
    OTHER_STRING,
    OPERATOR
  }

  boolean is(String operatorOrName) {
    return (kind == Kind.OPERATOR || kind == Kind.NAME) && text.equals(operatorOrName);
  }
}
