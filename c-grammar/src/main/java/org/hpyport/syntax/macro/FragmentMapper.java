package org.hpyport.syntax.macro;

import org.hpyport.syntax.lower.TreeMapper;

/** Translates the nodes of a fragment. */
final class FragmentMapper {
  private FragmentMapper() {}

  static MacroFragment map(MacroFragment fragment, TreeMapper mapper) {
    if (fragment instanceof MacroFragment.ExpressionFragment f) {
      return new MacroFragment.ExpressionFragment(mapper.map(f.expression()));
    } else if (fragment instanceof MacroFragment.Type f) {
      return new MacroFragment.Type(mapper.map(f.type()));
    } else if (fragment instanceof MacroFragment.Statements f) {
      return new MacroFragment.Statements(mapper.map(f.items()), f.open());
    } else if (fragment instanceof MacroFragment.Head f) {
      return new MacroFragment.Head(mapper.map(f.items()));
    } else if (fragment instanceof MacroFragment.Declarations f) {
      return new MacroFragment.Declarations(mapper.map(f.items()));
    } else if (fragment instanceof MacroFragment.Initializers f) {
      return new MacroFragment.Initializers(mapper.map(f.items()));
    } else if (fragment instanceof MacroFragment.Members f) {
      return new MacroFragment.Members(mapper.map(f.items()));
    } else if (fragment instanceof MacroFragment.Parameters f) {
      return new MacroFragment.Parameters(mapper.map(f.items()));
    }
    return fragment;
  }
}
