/**
 * What an extension module is made of: its translation units, functions and their roles, variables
 * and their types, method tables, module definitions, type specifications and globals.
 *
 * <p>A model is made once from syntax trees and never changes. It states facts only; what becomes
 * of them under HPy is the rewriter's business.
 */
@NullMarked
package org.hpyport.model;

import org.jspecify.annotations.NullMarked;
