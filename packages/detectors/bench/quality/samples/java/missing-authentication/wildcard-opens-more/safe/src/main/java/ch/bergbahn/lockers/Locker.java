package ch.bergbahn.lockers;

public record Locker(int number, String desk, boolean isFree) {}
