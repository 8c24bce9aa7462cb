package si.kranj.permits;

public record Clerk(long id, String name, String hash) {}
