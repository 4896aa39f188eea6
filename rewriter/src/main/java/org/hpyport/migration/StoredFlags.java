package org.hpyport.migration;

/**
 * Declares the flags that other migrations asked for, beside their globals: HPy 0.9 cannot tell
 * whether an {@code HPyGlobal} was ever stored to.
 */
final class StoredFlags implements Migration {

  @Override
  public String name() {
    return "flags of object globals";
  }

  @Override
  public void apply(PortContext context) {
    context
        .storedFlags()
        .forEach(
            (global, flag) -> {
              PortContext.Global place = context.global(global);
              if (place != null) {
                int end = place.tree().tokens().end(place.declarationEnd());
                context
                    .edits(place.tree())
                    .insert(
                        end,
                        "\nstatic int "
                            + flag
                            + "; /* whether "
                            + global.name()
                            + " holds anything */",
                        Order.NORMAL);
              }
            });
  }
}
