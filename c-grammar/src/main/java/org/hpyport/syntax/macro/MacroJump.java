package org.hpyport.syntax.macro;

/** A jump that leaves a macro's body. */
public enum MacroJump {
  RETURN,
  /** To a label that is not in the body. */
  GOTO,
  /** Out of a loop or {@code switch} around the use. */
  BREAK,
  CONTINUE
}
