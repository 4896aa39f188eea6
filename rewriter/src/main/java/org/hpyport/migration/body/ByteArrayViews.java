package org.hpyport.migration.body;

import java.util.Set;
import org.hpyport.capi.CApiSymbol;
import org.hpyport.model.Words;
import org.hpyport.pointer.DataPointer;
import org.hpyport.rewrite.Template;
import org.hpyport.syntax.Expression;
import org.jspecify.annotations.Nullable;

/**
 * Reads of a bytearray's memory, which HPy does not give: a copy stands for it. So nothing may be
 * written through the pointer, and no second copy may be taken of the same bytearray, since C code
 * would see one memory in both.
 */
final class ByteArrayViews {
  private static final Set<String> DATA = Set.of("PyByteArray_AS_STRING", "PyByteArray_AsString");

  private final BodyContext context;
  private final ExpressionPorter expressions;
  private final Loops loops;

  ByteArrayViews(BodyContext context, ExpressionPorter expressions) {
    this.context = context;
    this.expressions = expressions;
    this.loops = new Loops(context.function, context.placement);
  }

  /** Ports the call if it takes a pointer to the memory of a bytearray. */
  boolean port(Expression.Call call, CApiSymbol symbol) {
    if (!DATA.contains(symbol.name()) || call.arguments().size() != 1) {
      return false;
    }
    DataPointer pointer = DataPointer.from(context.extension, context.function, call);
    String reason = obstacle(call, pointer);
    if (pointer.hiding() != null) {
      context.refuse(pointer.hiding(), DataPointer.HIDDEN);
    } else if (reason == null) {
      view(call);
    } else {
      context.refuse(
          call, symbol.name() + ": the memory of a bytearray is not accessible, and " + reason);
    }
    return true;
  }

  private @Nullable String obstacle(Expression.Call call, DataPointer pointer) {
    if (pointer.isWritten()) {
      return "it is written here";
    }
    if (pointer.isKept()) {
      return "the pointer is kept longer than a copy can be";
    }
    if (pointer.isUnclear()) {
      return "it is not known whether it is only read";
    }
    if (loops.mixesRounds(call, pointer)) {
      return "pointers from several rounds of a loop may be used together";
    }
    return DataPointer.sites(context.function, call, DATA).size() > 1
        ? "a second pointer to it is taken"
        : null;
  }

  private void view(Expression.Call call) {
    Expression array = call.arguments().get(0);
    String word = Words.plainName(array);
    String copy = context.freshLocal((word == null ? "bytearray" : word) + "_copy");
    context.useHelper("hpp_bytearray_data");
    context.declare("HPy " + copy + " = HPy_NULL;");
    context.releaseAtExit(context.ctx("HPy_Close(ctx, ") + copy + ");");
    expressions.object(array);
    context.edits.replace(
        context.range(call),
        Template.around(
            context.ctx("hpp_bytearray_data(ctx, "), context.range(array), ", &" + copy + ")"));
  }
}
