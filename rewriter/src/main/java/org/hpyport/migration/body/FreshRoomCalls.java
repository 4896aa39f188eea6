package org.hpyport.migration.body;

import org.hpyport.model.Variable;
import org.hpyport.rewrite.Template;
import org.hpyport.source.TextRange;
import org.hpyport.syntax.Expression;

/** Ports the calls about an object for which a block with its length and kind stands. */
final class FreshRoomCalls {
  private final BodyContext context;
  private final ExpressionPorter expressions;

  FreshRoomCalls(BodyContext context, ExpressionPorter expressions) {
    this.context = context;
    this.expressions = expressions;
  }

  /** Ports a call of one of the functions that {@link FreshKind#ROOM} names. */
  void port(Expression.Call call, String name, Variable room) {
    context.useHelper("hpp_room");
    String v = room.name();
    switch (name) {
      case "PyUnicode_New" -> made(call);
      case "PyByteArray_FromStringAndSize" -> made(call, "HPP_ROOM_BYTEARRAY");
      case "PyBytes_FromStringAndSize", "PyString_FromStringAndSize" ->
          made(call, "HPP_ROOM_BYTES");
      case "_PyBytes_Resize", "_PyString_Resize", "PyByteArray_Resize" -> resized(call, v);
      case "PyBytes_AS_STRING",
          "PyBytes_AsString",
          "PyString_AS_STRING",
          "PyString_AsString",
          "PyByteArray_AS_STRING",
          "PyByteArray_AsString" ->
          replace(call, "(char *)hpp_room_data(" + v + ")");
      case "PyUnicode_DATA" -> replace(call, "hpp_room_data(" + v + ")");
      case "PyUnicode_1BYTE_DATA" -> replace(call, "(uint8_t *)hpp_room_data(" + v + ")");
      case "PyUnicode_2BYTE_DATA" -> replace(call, "(uint16_t *)hpp_room_data(" + v + ")");
      case "PyUnicode_4BYTE_DATA" -> replace(call, "(HPy_UCS4 *)hpp_room_data(" + v + ")");
      case "PyObject_Bytes", "PyObject_Str", "PyByteArray_FromObject" -> {
        context.useHelper("hpp_room_object");
        replace(call, context.ctx("hpp_room_object(ctx, ") + v + ")");
      }
      case "PyUnicode_KIND" -> replace(call, v + "->kind");
      case "PyUnicode_IS_ASCII" -> replace(call, "(" + v + "->most < 0x80)");
      case "PyUnicode_MAX_CHAR_VALUE" -> replace(call, v + "->most");
      case "PyUnicode_READY" -> replace(call, "0");
      case "PyUnicode_READ_CHAR" -> {
        context.useHelper("hpp_text_read");
        with(call, "hpp_text_read(" + v + "->kind, hpp_room_data(" + v + ")");
      }
      case "PyUnicode_WriteChar" -> {
        context.useHelper("hpp_room_write");
        with(call, context.ctx("hpp_room_write(ctx, ") + v);
      }
      default -> replace(call, v + "->length");
    }
  }

  private void made(Expression.Call call) {
    context.useHelper("hpp_text_space");
    context.edits.replace(context.range(call.callee()), "hpp_text_space");
    context.edits.insert(context.tree().tokens().end(call.open()), context.ctx("ctx, "), 0);
    call.arguments().forEach(expressions::value);
  }

  private void made(Expression.Call call, String kind) {
    context.useHelper("hpp_byte_room");
    Expression size = call.arguments().get(1);
    context.edits.replace(
        context.range(call),
        Template.around(
            context.ctx("hpp_byte_room(ctx, "), context.range(size), ", " + kind + ")"));
    expressions.value(size);
  }

  private void resized(Expression.Call call, String v) {
    context.useHelper("hpp_room_resize");
    with(call, context.ctx("hpp_room_resize(ctx, &") + v);
  }

  private void replace(Expression.Call call, String text) {
    context.edits.replaceAbsorbing(context.range(call), text);
  }

  /** Writes the call anew with all arguments but the first behind those given. */
  private void with(Expression.Call call, String start) {
    Template.Builder out = Template.builder().text(start);
    for (Expression argument : call.arguments().subList(1, call.arguments().size())) {
      TextRange range = context.range(argument);
      out.text(", ").hole(range);
      expressions.value(argument);
    }
    context.edits.replace(context.range(call), out.text(")").build());
  }
}
