package org.hpyport.capi.docs;

import java.util.List;

/**
 * A sentence of the manual about stolen references.
 *
 * @param sentence as printed, blanks joined
 * @param steals whether it says that references are stolen, or that they are not
 * @param onSuccessOnly whether it says so of success alone
 * @param arguments the parameters it names, by index; all objects if it speaks of all arguments
 */
public record StealStatement(
    String sentence, boolean steals, boolean onSuccessOnly, List<Integer> arguments) {

  public StealStatement {
    arguments = List.copyOf(arguments);
  }
}
