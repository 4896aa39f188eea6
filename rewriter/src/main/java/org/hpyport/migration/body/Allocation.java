package org.hpyport.migration.body;

import org.hpyport.model.Variable;

/** The call that makes an object and gives its struct. */
final class Allocation {
  private Allocation() {}

  /** The call up to the object's type, for the struct that a variable is to point to. */
  static String start(BodyContext context, Variable variable) {
    String payloads = context.payloads(variable.type());
    if (payloads == null) {
      return context.ctx("HPy_New(ctx, ");
    }
    context.useHelper("HPP_NEW_OPEN");
    return context.ctx("HPP_NEW_OPEN(ctx, ") + "&" + payloads + ", ";
  }
}
