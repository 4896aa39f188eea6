package org.hpyport.preprocess;

/** What a macro's body is, which decides how its uses parse. */
public enum MacroShape {
  EMPTY,
  ATTRIBUTE,
  TYPE,
  EXPRESSION,
  /** Ends in {@code ;} or {@code }}: used without {@code ;}. */
  STATEMENT,
  /** {@code do … while (0)} or statements without a last {@code ;}. */
  DO_WHILE,
  /** {@code for (…)}, {@code if (…)}, {@code while (…)}: heads a statement. */
  BLOCK_HEAD,
  DECLARATION,
  /** An initialiser that ends in {@code ,}. */
  INITIALIZER,
  MEMBERS,
  OPENING,
  CLOSING,
  /** No fragment of the grammar. */
  OTHER
}
