package org.quayside.cargo;

public record Cargo(long id, String label, int weight) {}
