package org.paperweave.storetests;
final class PlaceholderTest {}
