package org.hpyport.migration;

import java.util.List;
import org.hpyport.model.CType;
import org.hpyport.model.ExtensionModel;
import org.hpyport.model.StructModel;
import org.hpyport.rewrite.EditSet;
import org.hpyport.source.TextRange;
import org.hpyport.syntax.DeclarationSpecifiers;
import org.hpyport.syntax.Declarator;
import org.hpyport.syntax.InitDeclarator;
import org.hpyport.syntax.MemberDeclaration;
import org.hpyport.syntax.Specifier;
import org.hpyport.syntax.SyntaxTree;
import org.jspecify.annotations.Nullable;

/**
 * Turns declared types from object pointers to handles, token by token: {@code PyObject *a, **b}
 * becomes {@code HPy a, *b}. Pointers to the project's own object structs stay.
 */
public final class HandleTypes {
  private final ExtensionModel extension;
  private final SyntaxTree tree;
  private final EditSet edits;

  public HandleTypes(PortContext context, SyntaxTree tree) {
    this.extension = context.extension();
    this.tree = tree;
    this.edits = context.edits(tree);
  }

  /** Whether the specifiers name an object struct of {@code Python.h}, which handles stand for. */
  public boolean namesObject(DeclarationSpecifiers specifiers) {
    return objectName(specifiers) != null;
  }

  /**
   * Rewrites the specifiers and the star next to them in each declarator.
   *
   * @param handle what to write for the struct's name: {@code HPy}, {@code HPyField} or {@code
   *     HPyGlobal}
   * @return whether the specifiers named an object struct
   */
  public boolean rewrite(
      DeclarationSpecifiers specifiers,
      List<? extends @Nullable Declarator> declarators,
      String handle) {
    Specifier name = objectName(specifiers);
    if (name == null) {
      return false;
    }
    edits.replaceAbsorbing(tree.range(name), handle);
    for (Declarator declarator : declarators) {
      if (declarator instanceof Declarator.Pointer pointer) {
        removeStar(pointer.star());
      }
    }
    return true;
  }

  /**
   * Rewrites a declaration of fields if they keep objects.
   *
   * @return false if it was not understood, or declares other fields too
   */
  boolean rewrite(StructModel struct, MemberDeclaration.Fields fields, String handle) {
    List<Declarator> objects =
        fields.declarators().stream()
            .map(InitDeclarator::declarator)
            .filter(d -> struct.typeOf(d).isObject())
            .toList();
    return objects.isEmpty()
        || (rewrite(fields.specifiers(), objects, handle)
            && objects.size() == fields.declarators().size());
  }

  /** Rewrites {@code T *}, where {@code T} is an object struct of the project, to {@code HPy}. */
  boolean rewriteStruct(DeclarationSpecifiers specifiers, Declarator declarator) {
    if (!(declarator instanceof Declarator.Pointer pointer)) {
      return false;
    }
    for (Specifier s : specifiers.items()) {
      boolean struct =
          s instanceof Specifier.NamedType
              || (s instanceof Specifier.StructType t && t.members() == null);
      if (struct) {
        edits.replaceAbsorbing(tree.range(s), "HPy");
        removeStar(pointer.star());
        return true;
      }
    }
    return false;
  }

  private @Nullable Specifier objectName(DeclarationSpecifiers specifiers) {
    for (Specifier s : specifiers.items()) {
      if (s instanceof Specifier.NamedType n && isObjectName(n.name())) {
        return s;
      }
    }
    return null;
  }

  private boolean isObjectName(String name) {
    CType known = extension.typedefs().get(name);
    CType type = known == null ? CType.named(name, 0) : known;
    return type.pointers() == 0
        && !type.array()
        && !type.function()
        && !type.objectStruct()
        && !extension.structs().containsKey(name)
        && type.isObjectBase();
  }

  /** Deletes a star, keeping one blank where two words would meet and none before a line's end. */
  private void removeStar(int token) {
    String text = tree.file().text();
    int start = tree.tokens().start(token);
    int end = tree.tokens().end(token);
    boolean blankBefore = start > 0 && isBlank(text.charAt(start - 1));
    char next = end < text.length() ? text.charAt(end) : '\n';
    if (isBlank(next) && blankBefore) {
      edits.deleteAbsorbing(new TextRange(start, end + 1));
    } else if (blankBefore && "\r\n,)[;".indexOf(next) >= 0) {
      edits.deleteAbsorbing(new TextRange(start - 1, end));
    } else if (!blankBefore && isWord(next)) {
      edits.replaceAbsorbing(new TextRange(start, end), " ");
    } else {
      edits.deleteAbsorbing(new TextRange(start, end));
    }
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }

  private static boolean isWord(char c) {
    return Character.isLetterOrDigit(c) || c == '_';
  }
}
