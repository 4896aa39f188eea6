package org.hpyport.coverage;

import java.util.Map;
import java.util.TreeMap;
import org.hpyport.source.TextRange;
import org.hpyport.syntax.ExternalDeclaration;
import org.hpyport.syntax.SyntaxTree;
import org.hpyport.syntax.Variant;
import org.jspecify.annotations.Nullable;

/** Tells in which function of a file an offset lies, those in branches not taken included. */
final class FunctionPlaces {
  private record Place(String name, TextRange range) {}

  private final TreeMap<Integer, Place> byStart = new TreeMap<>();

  static FunctionPlaces of(SyntaxTree tree) {
    FunctionPlaces places = new FunctionPlaces();
    for (Variant variant : tree.variants()) {
      variant.declarations().forEach(d -> places.add(tree, d));
    }
    tree.functions().forEach(f -> places.add(tree, f));
    return places;
  }

  private void add(SyntaxTree tree, ExternalDeclaration declaration) {
    if (declaration instanceof ExternalDeclaration.FunctionDefinition f) {
      byStart.put(tree.range(f).start(), new Place(f.name(), tree.range(f)));
    }
  }

  @Nullable String at(int offset) {
    Map.Entry<Integer, Place> before = byStart.floorEntry(offset);
    boolean inside = before != null && offset < before.getValue().range().end();
    return inside ? before.getValue().name() : null;
  }
}
