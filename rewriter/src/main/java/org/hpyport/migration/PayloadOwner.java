package org.hpyport.migration;

import org.hpyport.model.ExpressionTypes;
import org.hpyport.model.FunctionModel;
import org.hpyport.model.Variable;
import org.hpyport.model.Words;
import org.hpyport.syntax.Expression;

/**
 * A parameter that points to a struct which lies in a payload object: HPy wants that object as the
 * owner where object fields of the struct are loaded and stored, so a function that does so holds a
 * handle of it until it returns.
 */
final class PayloadOwner {
  private final PortContext context;
  private final FunctionModel function;

  PayloadOwner(PortContext context, FunctionModel function) {
    this.context = context;
    this.function = function;
  }

  /**
   * Declares the handle and the pointer, if the function needs them.
   *
   * @param handle the handle that stands for the parameter
   * @param name the pointer's name
   * @param entered whether Python passes the parameter, so that it cannot be null
   * @return false if nothing was declared
   */
  boolean declare(Variable parameter, String handle, String name, boolean entered, String ctx) {
    String payloads = context.payloads().variable(context.extension(), parameter.type());
    if (payloads == null || !hasObjectFields(parameter)) {
      return false;
    }
    String wish = "payload_of_" + name;
    String owner = function.hasVariable(wish) ? context.names().fresh(wish) : wish;
    String type = parameter.type().base();
    context.useHelper(function.tree(), "hpp_payload");
    context.declare(
        function,
        ("HPy " + owner + " = " + (entered ? "" : "HPy_IsNull(" + handle + ") ? HPy_NULL : "))
            + ("hpp_payload(" + ctx + ", &" + payloads + ", " + handle + ");"));
    context.declare(
        function,
        type
            + " *"
            + name
            + " = ("
            + type
            + " *)hpp_payload_AsStruct("
            + ctx
            + ", "
            + owner
            + ");");
    context.addOwned(function, owner);
    context.payloads().setOwner(parameter, owner);
    return true;
  }

  private boolean hasObjectFields(Variable parameter) {
    ExpressionTypes types = new ExpressionTypes(context.extension(), function, n -> null);
    boolean[] found = {false};
    function.walkBody(
        node ->
            found[0] |=
                node instanceof Expression.Member m
                    && HandleParameters.isObjectField(types.of(m))
                    && Words.bare(HandleParameters.owner(m)) instanceof Expression.Identifier id
                    && parameter.equals(function.variable(id)));
    return found[0];
  }
}
