package org.hpyport.migration.body;

import org.hpyport.migration.FieldOwner;
import org.hpyport.ownership.LifetimeAction;
import org.hpyport.rewrite.Template;
import org.hpyport.syntax.Statement;

/** Loads of fields that keep objects, and stores to them. */
final class FieldAccesses {
  private final BodyContext context;
  private final Placement placement;

  FieldAccesses(BodyContext context, Placement placement) {
    this.context = context;
    this.placement = placement;
  }

  /** Loading a null field crashes under the CPython ABI, so the helper looks first. */
  void load(LifetimeAction.LoadField a) {
    if (context.isOwnedHandle(a.expression())) {
      context.edits.wrap(context.range(a.expression()), context.ctx("HPy_Dup(ctx, "), ")");
      return;
    }
    FieldOwner dict = context.dictOwner(a.expression());
    FieldOwner owner = context.owner(a.expression());
    if (dict != null) {
      context.useHelper("hpp_instance_dict");
      context.edits.replaceAbsorbing(
          context.range(a.expression()), dictCall("hpp_instance_dict", dict) + ")");
    } else if (owner != null) {
      context.useHelper(owner.helper("load"));
      context.edits.wrap(
          context.range(a.expression()), owner.call("load", context.ctx("ctx")), ")");
    }
  }

  private String dictCall(String helper, FieldOwner dict) {
    String ctx = context.ctx("ctx");
    return helper + "(" + ctx + ", &" + dict.payloads() + ", " + dict.handle();
  }

  /** Writes what gives an object another dict; false if the field is another one. */
  private boolean dict(LifetimeAction.StoreField a) {
    FieldOwner dict = context.dictOwner(a.member());
    if (dict == null || a.value() == null) {
      return false;
    }
    context.useHelper("hpp_set_instance_dict");
    context.edits.replace(
        context.range(a.write()),
        Template.builder()
            .text(dictCall("hpp_set_instance_dict", dict) + ", ")
            .hole(context.range(a.value()))
            .text(")")
            .build());
    return true;
  }

  void store(LifetimeAction.StoreField a) {
    boolean owned = context.isOwnedHandle(a.member());
    FieldOwner owner = owned ? null : context.owner(a.member());
    if (!(placement.parent(a.write()) instanceof Statement.ExpressionStatement)) {
      context.refuse(a.write(), "an object field is written inside an expression");
    } else if (dict(a)) {
      return;
    } else if (owned || owner != null) {
      context.useHelper(owner == null ? "hpp_store_handle" : owner.helper("store"));
      String call =
          owner == null
              ? context.ctx("hpp_store_handle(ctx, ")
              : owner.call("store", context.ctx("ctx"));
      Template.Builder out =
          Template.builder().text(call + "&").hole(context.range(a.member())).text(", ");
      if (a.value() == null) {
        out.text("HPy_NULL)");
      } else {
        out.hole(context.range(a.value())).text(")");
      }
      context.edits.replace(context.range(a.write()), out.build());
    }
  }
}
