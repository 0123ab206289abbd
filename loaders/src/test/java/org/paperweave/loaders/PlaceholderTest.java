package org.paperweave.loaders;
final class PlaceholderTest {}
