package pl.archiwum.export;

public record Letter(String number, byte[] content) {}
