package org.hpyport.syntax;

import java.util.List;
import org.hpyport.preprocess.ConditionalGroup;

/**
 * A branch not taken, parsed in its own world, where its condition holds. The nodes use the same
 * token array as the main tree.
 *
 * @param group the conditional group
 * @param branch which of its branches, from 0
 * @param declarations the external declarations that cover the branch, whole ones
 * @param complete whether all of it was understood
 * @param opaque what was not understood; empty as well if the branch was not looked at, as beyond
 *     some number of branches or depth of nesting
 */
public record Variant(
    ConditionalGroup group,
    int branch,
    List<ExternalDeclaration> declarations,
    boolean complete,
    List<OpaqueRegion> opaque) {
  public Variant {
    declarations = List.copyOf(declarations);
    opaque = List.copyOf(opaque);
  }
}
