package org.hpyport.verify.child;

import com.oracle.truffle.api.TruffleLanguage;
import com.oracle.truffle.api.TruffleLanguage.ContextPolicy;
import com.oracle.truffle.api.provider.TruffleLanguageProvider;
import java.util.Collection;
import java.util.List;

/**
 * Registers {@link StubLanguage}. Written by hand because the annotation processor that would write
 * it is not published for this version.
 */
@TruffleLanguage.Registration(
    id = "llvm",
    name = "stub",
    version = "1",
    internal = true,
    interactive = false,
    defaultMimeType = "application/x-sharedlib",
    byteMimeTypes = "application/x-sharedlib",
    contextPolicy = ContextPolicy.SHARED)
public final class StubLanguageProvider extends TruffleLanguageProvider {

  /** The service loader creates it. */
  public StubLanguageProvider() {}

  @Override
  protected String getLanguageClassName() {
    return StubLanguage.class.getName();
  }

  @Override
  protected Object create() {
    return new StubLanguage();
  }

  @Override
  protected Collection<String> getServicesClassNames() {
    return List.of();
  }

  @Override
  protected List<?> createFileTypeDetectors() {
    return List.of();
  }
}
