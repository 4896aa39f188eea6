package org.hpyport.migration.body;

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
    String owner = context.ownerHandle(a.expression());
    if (owner != null) {
      context.useHelper("hpp_load_field");
      context.edits.wrap(
          context.range(a.expression()), context.ctx("hpp_load_field(ctx, ") + owner + ", ", ")");
    }
  }

  void store(LifetimeAction.StoreField a) {
    boolean owned = context.isOwnedHandle(a.member());
    String owner = owned ? "" : context.ownerHandle(a.member());
    if (!(placement.parent(a.write()) instanceof Statement.ExpressionStatement)) {
      context.refuse(a.write(), "an object field is written inside an expression");
    } else if (owner != null) {
      String helper = owned ? "hpp_store_handle" : "hpp_store_field";
      context.useHelper(helper);
      Template.Builder out =
          Template.builder()
              .text(helper + context.ctx("(ctx, ") + owner + (owned ? "&" : ", &"))
              .hole(context.range(a.member()))
              .text(", ");
      if (a.value() == null) {
        out.text("HPy_NULL)");
      } else {
        out.hole(context.range(a.value())).text(")");
      }
      context.edits.replace(context.range(a.write()), out.build());
    }
  }
}
