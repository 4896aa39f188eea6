package org.hpyport.capi.docs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.hpyport.capi.CApiCatalog;
import org.hpyport.capi.CApiSymbol;
import org.hpyport.capi.CallFacts;
import org.hpyport.capi.IgnoredNames;
import org.hpyport.capi.Ownership;
import org.hpyport.capi.prototype.Prototype;
import org.jspecify.annotations.Nullable;

/** Finds where the rows and a manual disagree. */
public final class CatalogComparison {

  private final CApiCatalog catalog;
  private final ApiDocumentation documentation;
  private final List<Difference> found = new ArrayList<>();

  private CatalogComparison(CApiCatalog catalog, ApiDocumentation documentation) {
    this.catalog = catalog;
    this.documentation = documentation;
  }

  /** All differences, explained ones included, by kind and then by name. */
  public static List<Difference> compare(CApiCatalog catalog, ApiDocumentation documentation) {
    CatalogComparison comparison = new CatalogComparison(catalog, documentation);
    documentation.symbols().forEach(comparison::symbol);
    comparison.gone();
    comparison.found.sort(Comparator.comparing(Difference::kind).thenComparing(Difference::symbol));
    return List.copyOf(comparison.found);
  }

  private void symbol(DocumentedSymbol documented) {
    CApiSymbol row = row(documented.name());
    if (row == null) {
      if (!IgnoredNames.get().contains(documented.name())) {
        String added = documented.addedIn();
        String version = added.isEmpty() ? "" : ", since " + added;
        found.add(
            new Difference(
                Difference.Kind.NO_ROW,
                documented.name(),
                documented.page(),
                "",
                documented.signature() + version,
                ""));
      }
      return;
    }
    if (row.kind().isCallable() && documented.isCallable()) {
      signature(row, documented);
      result(row, documented);
      stolen(row, documented);
    }
  }

  /** The row of a symbol; a struct's member has its own name there. */
  private @Nullable CApiSymbol row(String name) {
    CApiSymbol row = catalog.find(name);
    return row != null ? row : catalog.find(name.substring(name.lastIndexOf('.') + 1));
  }

  private void gone() {
    Set<String> here =
        documentation.symbols().stream()
            .map(s -> s.name().substring(s.name().lastIndexOf('.') + 1))
            .collect(Collectors.toSet());
    for (String name : DocumentedNames.get()) {
      CApiSymbol row = catalog.find(name);
      if (row != null && !here.contains(name) && row.availability().in(documentation.release())) {
        found.add(
            new Difference(Difference.Kind.NOT_DOCUMENTED, name, "", declaration(row), "", ""));
      }
    }
  }

  private void signature(CApiSymbol row, DocumentedSymbol documented) {
    CallFacts facts = row.facts();
    Prototype prototype = documented.prototype();
    boolean same;
    if (prototype == null) {
      same = documented.operands().orElse(facts.parameters()) == facts.parameters();
    } else {
      boolean typed = !facts.parameterTypes().isEmpty() || facts.parameters() == 0;
      boolean resultTyped = facts.resultType() != null || prototype.result().equals("void");
      same =
          facts.parameters() == prototype.parameters().size()
              && facts.variadic() == prototype.variadic()
              && (!typed || facts.parameterTypes().equals(prototype.types()))
              && (!resultTyped || resultType(facts).equals(prototype.result()));
    }
    if (!same) {
      String theirs = prototype == null ? documented.signature() : prototype.toString();
      add(Difference.Kind.SIGNATURE, row, documented, declaration(row), theirs);
    }
  }

  private static String resultType(CallFacts facts) {
    String type = facts.resultType();
    return type == null ? "void" : type;
  }

  private static String declaration(CApiSymbol row) {
    CallFacts facts = row.facts();
    if (!row.kind().isCallable() || facts.parameters() < 0) {
      return row.name();
    }
    if (facts.parameterTypes().isEmpty() && facts.parameters() > 0) {
      return row.name() + " with " + facts.parameters() + " operands";
    }
    return Prototype.text(row.name(), resultType(facts), facts.parameterTypes(), facts.variadic());
  }

  private void result(CApiSymbol row, DocumentedSymbol documented) {
    Ownership.Kind theirs = documented.result();
    if (theirs == null) {
      return;
    }
    Ownership.Kind ours = row.result().kind();
    boolean same =
        ours == theirs || (theirs == Ownership.Kind.BORROWED && ours == Ownership.Kind.CONSTANT);
    if (!same) {
      add(Difference.Kind.RESULT, row, documented, word(ours), word(theirs));
    }
  }

  private static String word(Ownership.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  private void stolen(CApiSymbol row, DocumentedSymbol documented) {
    CallFacts facts = row.facts();
    for (StealStatement statement : documented.steals()) {
      List<Integer> gone = new ArrayList<>(facts.steals());
      gone.addAll(facts.inOut()); // The address of a reference that is replaced: the old one goes.
      boolean named = !statement.arguments().isEmpty();
      boolean any = named ? gone.containsAll(statement.arguments()) : !gone.isEmpty();
      boolean none = statement.arguments().stream().noneMatch(gone::contains);
      boolean same = statement.steals() ? any : none;
      if (statement.steals() && statement.onSuccessOnly()) {
        same = same && !facts.stealsOnFailure();
      }
      if (!same) {
        add(Difference.Kind.STOLEN, row, documented, stealing(facts), statement.sentence());
        return;
      }
    }
  }

  private static String stealing(CallFacts facts) {
    if (facts.steals().isEmpty()) {
      return "no stolen argument";
    }
    String when = facts.stealsOnFailure() ? "always" : "on success only";
    return "arguments " + facts.steals() + " stolen, " + when;
  }

  private void add(
      Difference.Kind kind,
      CApiSymbol row,
      DocumentedSymbol documented,
      String ours,
      String theirs) {
    found.add(new Difference(kind, row.name(), documented.page(), ours, theirs, row.docNote()));
  }
}
