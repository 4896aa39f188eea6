package org.hpyport.verify.child;

import com.oracle.truffle.api.CallTarget;
import com.oracle.truffle.api.TruffleLanguage;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.interop.TruffleObject;
import com.oracle.truffle.api.nodes.RootNode;

/**
 * Stands in for the LLVM language. GraalPy's HPy asks it to parse a library and then never uses the
 * result, so an empty object will do, and 90 MB of jars need not be shipped.
 */
public final class StubLanguage extends TruffleLanguage<Object> {

  /** Truffle creates it by reflection. */
  public StubLanguage() {}

  @Override
  protected Object createContext(Env env) {
    return new Object();
  }

  /** GraalPy's finalizer thread is one of those that ask. */
  @Override
  protected boolean isThreadAccessAllowed(Thread thread, boolean singleThreaded) {
    return true;
  }

  @Override
  protected CallTarget parse(ParsingRequest request) {
    return new RootNode(this) {
      @Override
      public Object execute(VirtualFrame frame) {
        return new Library();
      }
    }.getCallTarget();
  }

  private static final class Library implements TruffleObject {}
}
